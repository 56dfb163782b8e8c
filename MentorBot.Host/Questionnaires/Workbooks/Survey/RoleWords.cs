using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Questionnaires.Workbooks.Tables;

namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>Roles and forms of mentoring in the words of a workbook: our codes, or what people call them.</summary>
internal static class RoleWords
{
    private static readonly Dictionary<string, string> Roles = Synonyms.Of(
        ("mentee", "наставляемый наставляемые"),
        ("mentor", "наставник наставники"),
        ("curator", "куратор кураторы"),
        ("deputy", "заместитель завуч"),
        ("classTeacher", "классный_руководитель классные_руководители"),
        ("psychologist", "психолог педагог_психолог"),
        ("socialPedagogue", "социальный_педагог соцпедагог"),
        ("parent", "родитель родители"),
        ("partnerContact", "партнёр партнер"),
        ("pupil", "ученик ученики школьник школьники"),
        ("teacher", "учитель учителя педагог педагоги"));

    private static readonly Dictionary<string, string> Forms = Synonyms.Of(
        ("PupilPupil", "ученик_ученик"),
        ("TeacherTeacher", "учитель_учитель педагог_педагог"),
        ("StudentPupil", "студент_ученик"),
        ("EmployerPupil", "работодатель_ученик"),
        ("EmployerStudent", "работодатель_студент"),
        ("TeacherPupil", "учитель_ученик педагог_ученик"));

    /// <summary>The roles that a cell names; an unknown one is a mistake at the cell.</summary>
    public static IReadOnlyList<string> Read(TableRow row, string column, Remarks remarks) => Read(row, column, remarks, Roles, Vocabulary.Roles, "роли");

    /// <summary>The forms of mentoring that a cell names.</summary>
    public static IReadOnlyList<string> ReadForms(TableRow row, string column, Remarks remarks) => Read(row, column, remarks, Forms, Vocabulary.Forms, "формы наставничества");

    /// <summary>The form that a heading names; null where it names none.</summary>
    public static string? Form(string written) => Find(written, Forms, Vocabulary.Forms);

    private static List<string> Read(
        TableRow row, string column, Remarks remarks, Dictionary<string, string> synonyms, IReadOnlyCollection<string> known, string what)
    {
        var found = new List<string>();
        // People's words have spaces inside, so a comma parts them; codes may stand with spaces between.
        foreach (var written in row[column].Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = Find(written, synonyms, known) is null ? Words.List(written) : [written];
            foreach (var word in words)
            {
                if (Find(word, synonyms, known) is { } code) found.Add(code);
                else remarks.Error(row.Place(column), $"{what} «{word}» нет.{Words.Near(word, [.. known, .. synonyms.Keys])} Есть: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
            }
        }

        return [.. found.Distinct()];
    }

    private static string? Find(string written, Dictionary<string, string> synonyms, IReadOnlyCollection<string> known) =>
        known.FirstOrDefault(code => code.Equals(written.Trim(), StringComparison.OrdinalIgnoreCase)) ?? synonyms.GetValueOrDefault(Words.Fold(written));
}
