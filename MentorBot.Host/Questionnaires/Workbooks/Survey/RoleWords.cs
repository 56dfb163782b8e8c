using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Questionnaires.Workbooks.Tables;

namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>Roles and forms of mentoring in the words of a workbook: our codes, or what people call them.</summary>
internal static class RoleWords
{
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["наставляемый"] = "mentee", ["наставляемые"] = "mentee",
        ["наставник"] = "mentor", ["наставники"] = "mentor",
        ["куратор"] = "curator", ["кураторы"] = "curator",
        ["заместитель"] = "deputy", ["завуч"] = "deputy",
        ["классный_руководитель"] = "classTeacher", ["классные_руководители"] = "classTeacher",
        ["психолог"] = "psychologist", ["педагог_психолог"] = "psychologist",
        ["социальный_педагог"] = "socialPedagogue", ["соцпедагог"] = "socialPedagogue",
        ["родитель"] = "parent", ["родители"] = "parent",
        ["партнёр"] = "partnerContact", ["партнер"] = "partnerContact",
        ["ученик"] = "pupil", ["ученики"] = "pupil", ["школьник"] = "pupil", ["школьники"] = "pupil",
        ["учитель"] = "teacher", ["учителя"] = "teacher", ["педагог"] = "teacher", ["педагоги"] = "teacher",
    };

    private static readonly Dictionary<string, string> Forms = new()
    {
        ["ученик_ученик"] = "PupilPupil",
        ["учитель_учитель"] = "TeacherTeacher", ["педагог_педагог"] = "TeacherTeacher",
        ["студент_ученик"] = "StudentPupil",
        ["работодатель_ученик"] = "EmployerPupil",
        ["работодатель_студент"] = "EmployerStudent",
        ["учитель_ученик"] = "TeacherPupil", ["педагог_ученик"] = "TeacherPupil",
    };

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
