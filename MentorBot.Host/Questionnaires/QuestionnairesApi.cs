using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Admin;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorBot.Host.Questionnaires;

internal sealed record QuestionnaireItemResponse(string Key, string Type, bool Required);

internal sealed record QuestionnaireResponse(string Code, string Title, int Version, IReadOnlyList<QuestionnaireItemResponse> Items);

internal sealed class QuestionnairesApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api) =>
        api.MapGet("/questionnaires", List).WithTags("Questionnaires").WithSummary("The published questionnaires.");

    private static Ok<Page<QuestionnaireResponse>> List(QuestionnaireCatalog catalog) =>
        TypedResults.Ok(new Page<QuestionnaireResponse>([.. catalog.Published.Select(Of)], null));

    private static QuestionnaireResponse Of(Questionnaire questionnaire) => new(
        questionnaire.Code,
        questionnaire.TitleRu,
        questionnaire.Version,
        [.. questionnaire.Items.Select(item => new QuestionnaireItemResponse(item.Key, item.Type.Kind.Word(), item.Required))]);
}
