using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Domain.Questionnaires;

/// <summary>Tells definitions apart whose logic differs.</summary>
public static class DefinitionFingerprint
{
    /// <summary>
    /// 64 hexadecimal digits that are the same for two definitions whose wording alone differs, and that change with an item,
    /// its order, an option, a limit, a condition, <c>required</c>, visibility, audience or opening. The number of the version
    /// does not count.
    /// </summary>
    public static string Of(Questionnaire questionnaire) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(DefinitionJson.WriteLogic(questionnaire))));
}
