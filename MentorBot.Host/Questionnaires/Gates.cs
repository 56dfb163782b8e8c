using MentorBot.Domain.Consents;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Consents;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Moments;

namespace MentorBot.Host.Questionnaires;

/// <summary>The checks without a question: the papers that the curator has recorded pass them.</summary>
internal static class Gates
{
    private const string Processing = "processingConsent";

    /// <summary>The words of the gates are the kinds of the papers.</summary>
    private static readonly ConsentKind[] Documents = [ConsentKind.LabourConsent, ConsentKind.CooperationAgreement, ConsentKind.ClearanceCertificate];

    /// <summary>Nobody asks the staff for a consent.</summary>
    public static readonly IReadOnlySet<string> OfStaff = new HashSet<string> { Processing };

    /// <summary>For a form that asks for none: then nobody's papers have to be judged.</summary>
    public static readonly IReadOnlySet<string> None = new HashSet<string>();

    public static IReadOnlySet<string> PassedBy(Participant participant, DateOnly today)
    {
        var passed = Documents.Where(kind => Has(participant, kind, today)).Select(WordOf).ToHashSet();
        if (ConsentBook.Judge(participant, today).State.IsValid()) passed.Add(Processing);
        return passed;
    }

    /// <summary>The papers that are missing before an answered questionnaire may be accepted.</summary>
    public static IReadOnlyList<ConsentKind> Missing(Questionnaire questionnaire, Answers answers, RunContext context)
    {
        var shown = questionnaire.Items
            .Where(item => item.Type is GateType { BySystem: false } && QuestionnaireEngine.IsShown(questionnaire, item, answers, context))
            .Select(item => ((GateType)item.Type).Gate)
            .ToHashSet();
        return [.. Documents.Where(kind => shown.Contains(WordOf(kind)) && !context.GatesPassed.Contains(WordOf(kind)))];
    }

    public static string TitleOf(ConsentKind kind) => kind switch
    {
        ConsentKind.LabourConsent => "письменное согласие и соглашение педагога",
        ConsentKind.CooperationAgreement => "соглашение школы с организацией",
        ConsentKind.ClearanceCertificate => "справка об отсутствии судимости",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a document that a questionnaire asks for."),
    };

    private static bool Has(Participant participant, ConsentKind kind, DateOnly today) =>
        participant.Consents.Exists(paper => paper.Kind == kind.ToString() && paper.WithdrawnAt is null && paper.SignedOn <= today && !(paper.ValidUntil < today));

    private static string WordOf(ConsentKind kind) => RoleCodes.Code(kind.ToString());
}
