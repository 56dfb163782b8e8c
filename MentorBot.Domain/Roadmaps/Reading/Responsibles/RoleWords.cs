using System.Collections.Frozen;

namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>A known party: how its words begin, whose code it is.</summary>
/// <param name="Words">Stems of the first words, in order; a stem that ends with a dot must be the whole word.</param>
/// <param name="Collective">It stands for many, so it is never a person's position.</param>
internal sealed record RoleWord(string[] Words, string? Code, ResponsibleType Type, bool Collective);

/// <summary>The dictionary of roles, collectives and organisations; the first entry that fits wins.</summary>
internal static class RoleWords
{
    private static readonly RoleWord[] Known =
    [
        Org("MunicipalEducationOffice", "руо.", "муоо.", "гуо.", "уо.", "роо.", "гороо.", "отдел образован", "отдела образован", "управлени образован", "комитет образован", "комитет по образован", "департамент образован", "му руо", "муниципальн орган"),
        Org("MunicipalResourceCentre", "рцо.", "рмц.", "ммц.", "муниципальн ресурсн", "муниципальн наставническ", "муниципальн методическ", "ресурсн центр", "ммс.", "методическ центр"),
        Org("RegionalCentre", "рнц.", "региональн наставническ", "региональн центр", "иро.", "коиро."),
        Org("MunicipalWorkingGroup", "мрг.", "муниципальн рабоч"),
        Org("WorkingGroup", "рг.", "рабоч групп", "проектн групп", "проектн команд", "управленческ команд", "творческ групп", "инициативн групп", "члены рабоч", "члены проектн"),
        Org("School", "оо.", "оу.", "моо.", "модо.", "доу.", "до.", "спо.", "сош.", "мбоу", "маоу", "мкоу", "мобу", "общеобразовательн", "образовательн организац", "образовательн учрежд", "организаци дополнительн", "школа.", "школы.", "лицей.", "гимназия."),
        Org("PartnerContact", "партнер", "организации-партнер", "организац партнер", "предприяти", "работодател", "социальн партнер"),
        Many("Administration", "администраци"),
        Many("ClassTeacher", "классные руковод", "кл руководители", "кл рук", "кл.рук", "классные наставн"),
        One("ClassTeacher", "классный руковод", "кл руководитель"),
        Many("IncentiveCommittee", "члены комисси", "комисси", "стимулирующ комисси"),
        One("UnionChair", "председател первичн", "председател профсоюз", "председател профком", "председател ппо.", "профком", "профсоюз", "первичн профсоюз", "председател пк."),
        One("SiteAdmin", "администратор сайт", "администратор школьн", "ответственн за сайт", "ответственн за ведение сайт", "модератор", "системн администратор", "технический администратор", "администратор.", "ответственн за официальн"),
        Many("Curator", "кураторы"),
        One("Curator", "куратор", "ответственн за наставнич", "ответственн за внедрен", "ответственн за реализац", "координатор"),
        Many("Psychologist", "педагоги-психологи", "психологи."),
        One("Psychologist", "педагог-психолог", "психолог", "педагог психолог", "школьный психолог"),
        Many("SocialPedagogue", "социальные педагоги", "соц педагоги"),
        One("SocialPedagogue", "социальн педагог", "соц педагог", "соцпедагог"),
        One("Deputy", "зам.", "замы.", "заместител", "замдиректор", "завуч", "здвр.", "здур.", "здувр.", "здумр.", "зднмр.", "здмр.", "и.о. зам", "педагогический зам"),
        One("Director", "директор.", "директора.", "руководител образовательн", "руководител оо.", "руководител школ", "руководител оу.", "и.о. директор", "ио директор", "врио директор", "заведующ", "руководители оо"),
        Many("Mentor", "наставники", "педагоги-наставники", "учителя-наставники", "наставник-", "наставники-"),
        One("Mentor", "наставник", "педагог-наставник", "учитель-наставник"),
        Many("Mentee", "наставляемые", "обучающиеся", "учащиеся", "ученики"),
        One("Mentee", "наставляемый"),
        Many("Parent", "родител", "законн представит", "родительск комитет"),
        Many("Expert", "эксперты", "привлеченные эксперт", "привлеченные специал"),
        One("Expert", "эксперт"),
        One("MunicipalOperator", "муниципальн оператор", "муниципальн координатор"),
        Many(null, "учителя", "педагоги", "педагогическ", "педколлектив", "методическ совет", "методическ объедин", "шмо.", "мо.", "руководители шмо", "руководители мо.", "совет", "штаб", "молодые", "специалисты", "методисты", "воспитатели", "члены", "волонтер", "актив", "все."),
        One(null, "учитель", "педагог", "методист", "руководител", "советник", "воспитатель", "библиотекар", "секретар", "специалист", "делопроизводител", "психолого", "старш вожат", "вожат", "председател", "педагог-организатор", "педагог-библиотекар", "ответственн", "начальник", "инспектор", "старш", "главн", "преподават", "мастер", "социолог", "логопед", "учитель-логопед", "тьютор", "медсестра", "лаборант", "программист", "инженер", "оператор", "зав."),
    ];

    private static readonly FrozenSet<string> Ordinary = new[]
    {
        "директор", "директора", "заместитель", "заместители", "зам", "завуч", "куратор", "педагог", "педагоги", "учитель", "учителя", "методист",
        "социальный", "классный", "классные", "администратор", "администрация", "председатель", "руководитель", "руководители", "советник", "психолог",
        "наставник", "наставники", "ответственный", "ответственные", "секретарь", "воспитатель", "специалист", "начальник", "координатор", "библиотекарь",
        "лицей", "лицея", "школа", "школы", "гимназия", "гимназии", "отдел", "управление", "центр", "совет", "члены", "комиссия", "по", "и",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The entry whose words begin <paramref name="text"/> (lower case, «е» for «ё»).</summary>
    public static RoleWord? Match(string text)
    {
        var words = text.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var known in Known)
            if (Array.Exists(known.Words, stems => Fits(stems, words))) return known;
        return null;
    }

    /// <summary>A word that may begin with a capital but is never a surname.</summary>
    public static bool IsOrdinary(string word) => Ordinary.Contains(word);

    private static bool Fits(string stems, string[] words)
    {
        var parts = stems.Split(' ');
        if (parts.Length > words.Length) return false;
        for (var i = 0; i < parts.Length; i++)
        {
            var word = words[i].Trim('.', ',', '«', '»', '"', '(', ')');
            if (parts[i].Ends(".") ? word != parts[i][..^1] : !word.Begins(parts[i])) return false;
        }

        return true;
    }

    private static RoleWord Org(string code, params string[] words) => new(words, code, ResponsibleType.Org, Collective: true);

    private static RoleWord Many(string? code, params string[] words) => new(words, code, ResponsibleType.Role, Collective: true);

    private static RoleWord One(string? code, params string[] words) => new(words, code, ResponsibleType.Role, Collective: false);
}
