using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Questionnaires.Moments;

namespace MentorBot.Tests.Host.Questionnaires.Moments;

/// <summary>A line for each questionnaire: for whom it opened in the course of a year, and for how long.</summary>
public sealed class OpeningsTests(YearOfSchool year) : IClassFixture<YearOfSchool>
{
    private const int NoWindow = -1;
    private const string Pairs = "PupilPupil, TeacherTeacher, StudentPupil, EmployerPupil, EmployerStudent, TeacherPupil";
    private const string Pupils = "PupilPupil, StudentPupil, EmployerPupil, TeacherPupil";

    private static readonly QuestionnaireCatalog Catalog = QuestionnaireCatalog.LoadEmbedded();

    /// <summary>«each: FORMS» in front of a role stands for somebody in this role of each of these forms.</summary>
    public static TheoryData<string, string, int> Lines => new()
    {
        { "A1", "Curator, Deputy, ClassTeacher, Psychologist, SocialPedagogue | mentee of PupilPupil, TeacherTeacher, StudentPupil, EmployerPupil, EmployerStudent, TeacherPupil | mentor of PupilPupil, TeacherTeacher, TeacherPupil", NoWindow },
        { "A2", "mentee of PupilPupil, StudentPupil, EmployerPupil, EmployerStudent, TeacherPupil", NoWindow },
        { "A3", "mentee of TeacherTeacher", NoWindow },
        { "A4", "mentor of PupilPupil, StudentPupil", NoWindow },
        { "A5", "mentor of TeacherTeacher, TeacherPupil", NoWindow },
        { "A6", "mentor of EmployerPupil, EmployerStudent", NoWindow },
        { "A7", "ClassTeacher about PupilPupil mentee, Psychologist about PupilPupil mentee, SocialPedagogue about PupilPupil mentee, Parent of PupilPupil mentee about PupilPupil mentee", NoWindow },
        { "A8", "Curator about mentor of " + Pairs, NoWindow },
        { "B1", "mentee of " + Pairs, 3 },
        { "B2", "mentor of " + Pairs, 3 },
        { "C1", "mentee of PupilPupil", 7 },
        { "C2", "mentor of PupilPupil", 7 },
        { "C3", "mentee of TeacherTeacher", 7 },
        { "C4", "mentor of TeacherTeacher", 7 },
        { "C5", "mentee of StudentPupil", 7 },
        { "C6", "mentor of StudentPupil", 7 },
        { "C7", "mentee of EmployerPupil", 7 },
        { "C8", "mentor of EmployerPupil", 7 },
        { "C9", "mentee of EmployerStudent", 7 },
        { "C10", "mentor of EmployerStudent", 7 },
        { "C11", "mentee of TeacherPupil", 7 },
        { "C12", "mentor of TeacherPupil", 7 },
        { "D1", "mentor of " + Pairs, 14 },
        { "D2", "mentor of TeacherTeacher", 14 },
        { "D3", "mentor of TeacherTeacher", 21 },
        { "E0", "mentee of " + Pairs + " | mentor of " + Pairs, NoWindow },
        { "E1", "mentee of TeacherTeacher", 10 },
        { "E2", "mentor of TeacherTeacher", 10 },
        { "E3", "Curator", NoWindow },
        { "F1", "mentee of PupilPupil", 14 },
        { "F2", "mentor of PupilPupil", 14 },
        { "F3", "mentee of TeacherTeacher", 14 },
        { "F4", "mentor of TeacherTeacher", 14 },
        { "F5", "mentee of StudentPupil", 14 },
        { "F6", "mentor of StudentPupil", 14 },
        { "F7", "mentee of EmployerPupil", 14 },
        { "F8", "mentor of EmployerPupil", 14 },
        { "F9", "mentee of EmployerStudent", 14 },
        { "F10", "mentor of EmployerStudent", 14 },
        { "F11", "mentee of TeacherPupil", 14 },
        { "F12", "mentor of TeacherPupil", 14 },
        { "G1", "mentee of " + Pairs, 7 },
        { "G2", "mentor of " + Pairs, 7 },
        { "G3", "StudentPupil mentee, Curator", NoWindow },
        { "G4", "Curator", NoWindow },
        { "G5", "Parent of PupilPupil mentee about PupilPupil mentee, Parent of StudentPupil mentee about StudentPupil mentee, Parent of EmployerPupil mentee about EmployerPupil mentee", 10 },
        { "H1", "mentee of " + Pairs + " | mentor of " + Pairs, NoWindow },
        { "H2", "Curator", NoWindow },
        { "H3", "mentee of " + Pupils + " | mentor of PupilPupil | Psychologist about mentee of " + Pupils + " | Psychologist about mentor of PupilPupil", NoWindow },
        { "H4", "mentee of TeacherTeacher | mentor of TeacherTeacher | Deputy about mentee of TeacherTeacher | Deputy about mentor of TeacherTeacher", NoWindow },
        { "H5", "mentor of EmployerPupil, EmployerStudent", NoWindow },
    };

    /// <summary>The windows of these are counted from a day of their own: tests of their own below.</summary>
    public static TheoryData<string, string> OtherLines => new()
    {
        { "D4", "mentor of TeacherTeacher" },
        { "D5", "mentor of TeacherTeacher" },
        { "D6", "TeacherTeacher mentee about TeacherTeacher mentor" },
        { "G6", "PartnerContact" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void It_opens_for_those_and_for_so_long(string code, string who, int days)
    {
        var given = year.All.Where(one => one.Code == code).ToList();

        Assert.Equal(Expand(who), given.Select(Name).Distinct().Order(StringComparer.Ordinal));
        Assert.All(given, one => Assert.Equal(days == NoWindow ? null : one.OpensOn!.Value.AddDays(days), one.ClosesOn));
        Assert.Equal(Catalog[code].Opens.WindowDays, days == NoWindow ? null : days);
    }

    [Theory]
    [MemberData(nameof(OtherLines))]
    public void It_opens_for_those(string code, string who) =>
        Assert.Equal(Expand(who), year.All.Where(one => one.Code == code).Select(Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_log_of_a_regular_meeting_closes_two_days_after_the_meeting_and_that_of_the_closing_one_with_the_plan()
    {
        Assert.All(year.All.Where(one => one.Code == "D4"), log => Assert.Equal(log.OpensOn!.Value.AddDays(7 + 2), log.ClosesOn));
        Assert.Equal(year.PlanEnd, Assert.Single(year.All, one => one.Code == "D5").ClosesOn);
    }

    [Fact]
    public void Each_meeting_is_followed_by_feedback_for_three_days()
    {
        var feedback = year.All.Where(one => one.Code == "D6").ToList();

        Assert.Equal(4, feedback.Count);
        Assert.All(feedback, one => Assert.Equal(one.OpensOn!.Value.AddDays(3), one.ClosesOn));
    }

    [Fact]
    public void A_partner_is_asked_once_for_each_form_of_mentoring() =>
        Assert.Equal(["EmployerPupil", "EmployerStudent"], year.All.Where(one => one.Code == "G6").Select(one => one.PairForm).Order(StringComparer.Ordinal));

    [Fact]
    public void A_pulse_that_nobody_answered_gives_way_to_the_next_one()
    {
        var pulses = year.All.Where(one => one is { Code: "E0", Who: "TeacherPupil mentee" }).OrderBy(one => one.OpensOn).ToList();

        Assert.Equal(30, pulses[0].OpensOn!.Value.DayNumber - year.All.First(one => one.Code == "C1").OpensOn!.Value.DayNumber);
        Assert.Single(pulses, pulse => pulse.State == "Opened");
    }

    [Fact]
    public void What_is_measured_twice_is_measured_before_and_after()
    {
        foreach (var code in (string[])["H3", "H4", "H5"])
            Assert.Equal(["after", "before"], year.All.Where(one => one.Code == code).Select(one => one.Wave).Distinct().Order(StringComparer.Ordinal));
        Assert.All(year.All.Where(one => one.Code is "H1" or "H2"), one => Assert.Equal("after", one.Wave));
    }

    [Fact]
    public void Nobody_is_given_the_same_twice_at_one_moment() =>
        Assert.All(
            year.All.Where(one => one.Code is not ("E0" or "D6" or "D4")).GroupBy(one => (one.Code, one.Who, one.About, one.PairForm, one.Wave)),
            same => Assert.Single(same));

    [Fact]
    public void Every_questionnaire_has_a_line_and_every_event_somebody_who_brings_it_about()
    {
        var lines = Lines.Select(line => (string)line[0]).Concat(OtherLines.Select(line => (string)line[0]));
        Assert.Equal(Catalog.Published.Select(questionnaire => questionnaire.Code).Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));

        var words = typeof(MomentEvents).GetFields().Select(field => (string)field.GetValue(null)!);
        // The papers of a meeting are opened with the meeting itself.
        Assert.Equal(Vocabulary.Events.Except(["system", "meetingLogDue", "meetingLogged"]).Order(StringComparer.Ordinal), words.Order(StringComparer.Ordinal));
    }

    private static string Name(Given given) => given.About is null ? given.Who : $"{given.Who} about {given.About}";

    /// <summary>«mentor of A, B» is «A mentor» and «B mentor»; «X about mentor of A» is «X about A mentor».</summary>
    private static IEnumerable<string> Expand(string who) => who.Split(" | ").SelectMany(ExpandOne).Order(StringComparer.Ordinal);

    private static IEnumerable<string> ExpandOne(string part)
    {
        foreach (var role in (string[])["mentee", "mentor"])
        {
            var mark = $"{role} of ";
            if (part.StartsWith(mark, StringComparison.Ordinal)) return part[mark.Length..].Split(", ").Select(form => $"{form} {role}");
            if (part.Split($" about {mark}") is [var asked, var forms]) return forms.Split(", ").Select(form => $"{asked} about {form} {role}");
        }

        return part.Split(", ");
    }
}
