using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MentorBot.Host.Admin;

/// <summary>What the generated description cannot know: the name of the program, the key, and what a day is.</summary>
internal sealed class OpenApiDescription : IOpenApiDocumentTransformer, IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "MentorBot admin API", Version = "v1" };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [ApiKeyAuthentication.SchemeName] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiKeyAuthentication.SchemeName, document)] = [] }];
        return Task.CompletedTask;
    }

    /// <summary>The type of what a converter reads is not seen by itself.</summary>
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(DateOnly)) schema.Type = JsonSchemaType.String;
        if (context.JsonTypeInfo.Type == typeof(DateOnly?)) schema.Type = JsonSchemaType.String | JsonSchemaType.Null;
        return Task.CompletedTask;
    }
}
