namespace MentorBot.Host.Admin;

/// <summary>The endpoints of one resource; writing the class is enough for them to be served below <c>/api/v1</c>.</summary>
internal interface IAdminEndpoints
{
    /// <param name="api">The group <c>/api/v1</c>, behind a key, answering errors as problem+json.</param>
    void Map(RouteGroupBuilder api);
}
