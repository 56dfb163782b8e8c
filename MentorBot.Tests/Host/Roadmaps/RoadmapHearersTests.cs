using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Host.Roadmaps;
using static MentorBot.Tests.Host.Roadmaps.RowSketch;

namespace MentorBot.Tests.Host.Roadmaps;

/// <summary>Who hears a reminder of a row, kind by kind.</summary>
public sealed class RoadmapHearersTests
{
    private static readonly DateOnly Due = new(2026, 9, 16);

    private readonly StaffMember curator = Member("Полевая Ольга Юрьевна", "Curator");
    private readonly StaffMember director = Member("Ветлугин Игорь Павлович", "Director");
    private readonly StaffMember psychologist = Member("Полянская Дарья Сергеевна", "Psychologist");
    private readonly RoadmapItem item = Row("1", "Провести собрание", Due);
    private readonly RoadmapResponsible lead;

    public RoadmapHearersTests() => lead = item.Answers(ResponsibleType.Person, "Полянская Д.С.", null, null);

    private List<StaffMember> Staff => [curator, director, psychologist];

    [Theory]
    [InlineData("start", "R2")]
    [InlineData("before", "R1")]
    [InlineData("due", "R3")]
    [InlineData("overdue", "R1")]
    [InlineData("status", "R4")]
    [InlineData("question", "R0")]
    public void Of_a_doubtful_row_the_curator_is_asked_first_and_the_responsible_hears_it_when_it_is_sure(string kind, string policy)
    {
        var reminder = Reminder(item, kind, policy, recipient: lead.Id);
        item.NeedsCheck = true;
        var asked = Assert.Single(Heard(reminder));
        Assert.Equal((curator.Id, true, RoadmapLine.AskedFirst, DueGroup.Question), (asked.Hearer.StaffId, asked.IsUnsure, asked.Note, asked.GroupOn(Today)));

        item.NeedsCheck = false;
        var told = Assert.Single(Heard(reminder));
        Assert.Equal((psychologist.Id, false, null), (told.Hearer.StaffId, told.IsUnsure, told.Note));
    }

    [Theory]
    [InlineData("Curator")]
    [InlineData("Director")]
    public void Nobody_above_is_told_that_a_doubtful_row_is_late(string role)
    {
        item.NeedsCheck = true;
        var asked = Assert.Single(Heard(Reminder(item, "escalation", role: role)));
        Assert.Equal((curator.Id, true), (asked.Hearer.StaffId, asked.IsUnsure));
        item.NeedsCheck = false;
        Assert.Equal(role == "Director" ? director.Id : curator.Id, Assert.Single(Heard(Reminder(item, "escalation", role: role))).Hearer.StaffId);
    }

    [Theory]
    [InlineData("R6")]
    [InlineData("R7")]
    [InlineData("R0")]
    public void A_question_to_the_curator_stays_that_question_also_where_the_row_is_doubtful(string policy)
    {
        item.NeedsCheck = true;
        var asked = Assert.Single(Heard(Reminder(item, "question", policy, role: "Curator")));
        Assert.Equal((curator.Id, false, null), (asked.Hearer.StaffId, asked.IsUnsure, asked.Note));
    }

    [Fact]
    public void The_curator_is_asked_once_for_a_row_and_the_others_hear_of_it_later()
    {
        var second = item.Answers(ResponsibleType.Role, null, "директор", "Director");
        item.NeedsCheck = true;
        Assert.Equal(RoadmapLine.AskedFirst, Assert.IsType<ReminderWording.Skip>(RoadmapHearers.Of(item, Staff, Reminder(item, "due", recipient: second.Id))).Why);
    }

    [Fact]
    public void Who_leads_and_has_wished_to_be_reminded_of_a_doubtful_row_is_asked_themselves()
    {
        item.NeedsCheck = true;
        Assert.Equal(director.Id, Assert.Single(Heard(Reminder(item, "before", role: RoadmapReminders.Wished, recipient: director.Id))).Hearer.StaffId);
        Assert.Equal(curator.Id, Assert.Single(Heard(Reminder(item, "before", role: RoadmapReminders.Wished, recipient: psychologist.Id))).Hearer.StaffId);
    }

    [Fact]
    public void Where_no_curator_can_be_reached_a_deputy_is_spoken_to_and_then_the_director()
    {
        item.NeedsCheck = true;
        curator.Person!.Reachable = false;
        var reminder = Reminder(item, "due", recipient: lead.Id);
        Assert.Equal(director.Id, Assert.Single(Heard(reminder)).Hearer.StaffId);
        var deputy = Member("Лугова Нина Марковна", "Deputy");
        Assert.Equal(deputy.Id, Assert.Single(Heard(reminder, [.. Staff, deputy])).Hearer.StaffId);
        Assert.IsType<ReminderWording.Fail>(RoadmapHearers.Of(item, [curator, psychologist], reminder));
    }

    [Fact]
    public void A_collective_that_the_staff_list_knows_is_its_members_and_one_that_it_does_not_waits_for_a_name()
    {
        var row = Row("2", "Провести классные часы", Due);
        var collective = row.Answers(ResponsibleType.Role, null, "классные руководители", "ClassTeacher");
        var reminder = Reminder(row, "due", recipient: collective.Id);
        StaffMember[] teachers = [Member("Ручьёва Анна Львовна", "ClassTeacher"), Member("Озеров Пётр Ильич", "ClassTeacher"), Member("Камнева Вера Глебовна", "ClassTeacher", isReachable: false)];
        Assert.Equal(teachers[..2].Select(one => (long?)one.Id), Lines(row, reminder, [.. Staff, .. teachers]).Select(line => line.Hearer.StaffId));

        var instead = Assert.Single(Lines(row, reminder, Staff));
        Assert.Equal((curator.Id, true, StandInCause.Unnamed, collective.Id), (instead.Hearer.StaffId, instead.Hearer.StandsIn, instead.Why!.Cause, instead.Why.Responsible));
        Assert.True(instead.Why.WaitsForName);
    }

    [Fact]
    public void The_school_itself_is_its_curator_and_an_office_above_it_is_stood_in_for_without_asking_for_a_name()
    {
        var row = Row("3", "Согласовать план", Due);
        var school = row.Answers(ResponsibleType.Org, null, "ОО", "School");
        var office = row.Answers(ResponsibleType.Org, null, "РУО", "MunicipalEducationOffice");
        var own = Assert.Single(Lines(row, Reminder(row, "due", recipient: school.Id), Staff));
        Assert.Equal((curator.Id, false, null), (own.Hearer.StaffId, own.Hearer.StandsIn, own.Why));
        var outside = Assert.Single(Lines(row, Reminder(row, "due", recipient: office.Id), Staff));
        Assert.Equal((curator.Id, StandInCause.Outside, false), (outside.Hearer.StaffId, outside.Why!.Cause, outside.Why.WaitsForName));
        Assert.Empty(Assert.Single(DueRow.Of([own, outside], Today)).Whys);
    }

    private List<RoadmapLine> Heard(Reminder reminder, List<StaffMember>? staff = null) => Lines(item, reminder, staff ?? Staff);

    private static List<RoadmapLine> Lines(RoadmapItem row, Reminder reminder, List<StaffMember> staff) =>
        [.. Assert.IsType<ReminderWording.Gather>(RoadmapHearers.Of(row, staff, reminder)).Lines.Cast<RoadmapLine>()];
}
