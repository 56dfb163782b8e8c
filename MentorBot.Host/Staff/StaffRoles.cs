namespace MentorBot.Host.Staff;

/// <summary>The roles of those who run the programme or speak about it: the school's staff, parents, contacts of partners. Mentors and mentees have rows of their own.</summary>
internal static class StaffRoles
{
    public const string Curator = "Curator";
    public const string Director = "Director";
    public const string Deputy = "Deputy";
    public const string ClassTeacher = "ClassTeacher";
    public const string Psychologist = "Psychologist";
    public const string SocialPedagogue = "SocialPedagogue";
    /// <summary>Works at the school in none of the roles of the programme: a teacher, a librarian, a secretary.</summary>
    public const string Employee = "Employee";
    public const string Parent = "Parent";
    public const string PartnerContact = "PartnerContact";
    public const string TenantAdmin = "TenantAdmin";

    private static readonly Dictionary<string, string> Titles = new()
    {
        [Director] = "директор",
        [Curator] = "куратор",
        [Deputy] = "заместитель директора",
        [ClassTeacher] = "классный руководитель",
        [Psychologist] = "психолог",
        [SocialPedagogue] = "социальный педагог",
        ["SiteAdmin"] = "администратор сайта",
        ["UnionChair"] = "председатель профсоюза",
        ["IncentiveCommittee"] = "комиссия по стимулирующим выплатам",
        [Employee] = "сотрудник школы",
        [Parent] = "родитель",
        [PartnerContact] = "представитель партнёра",
        ["Expert"] = "эксперт",
        ["MunicipalOperator"] = "муниципальный оператор",
        [TenantAdmin] = "администратор",
    };

    private static readonly string[] Outsiders = [Parent, PartnerContact, "Expert", "MunicipalOperator", TenantAdmin];

    public static IReadOnlyCollection<string> All => Titles.Keys;

    /// <summary>
    /// The role of somebody whom a document names with this code. A document makes nobody a curator: that opens what
    /// the children have written, so a person decides it.
    /// </summary>
    public static string OfCode(string? code) => code is not null and not Curator && Titles.ContainsKey(code) && AreTeachers(code) ? code : Employee;

    public static string TitleOf(string role) => Titles[role];

    /// <summary>Whether those in the role work at the school itself, and so may be asked what teachers are asked.</summary>
    public static bool AreTeachers(string role) => !Outsiders.Contains(role);
}
