using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Admin;

/// <summary>
/// Looks the policies of an endpoint up at each request. To keep them, ASP.NET would ask for all endpoints while the program
/// starts, and so make every one of them, with what reads its parameters and writes its answer, before anybody has called one.
/// </summary>
internal sealed class PoliciesByRequest(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override bool AllowsCachingPolicies => false;
}
