namespace MentorBot.Host.Staff;

/// <summary>The roles of those who run the programme. Mentors, mentees and parents take part in it and have rows of their own.</summary>
internal static class StaffRoles
{
    public const string Curator = "Curator";
    public const string Director = "Director";
    public const string Deputy = "Deputy";
    public const string TenantAdmin = "TenantAdmin";

    private static readonly Dictionary<string, string> Titles = new()
    {
        [Director] = "директор",
        [Curator] = "куратор",
        [Deputy] = "заместитель директора",
        ["ClassTeacher"] = "классный руководитель",
        ["Psychologist"] = "психолог",
        ["SocialPedagogue"] = "социальный педагог",
        ["SiteAdmin"] = "администратор сайта",
        ["UnionChair"] = "председатель профсоюза",
        ["IncentiveCommittee"] = "комиссия по стимулирующим выплатам",
        ["PartnerContact"] = "представитель партнёра",
        ["Expert"] = "эксперт",
        ["MunicipalOperator"] = "муниципальный оператор",
        [TenantAdmin] = "администратор",
    };

    public static IReadOnlyCollection<string> All => Titles.Keys;

    public static string TitleOf(string role) => Titles[role];
}
