using MentorBot.Domain.Calendars;
using MentorBot.Domain.Results;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Spreadsheets.Writing;
using MentorBot.Host.Time;

namespace MentorBot.Host.Results.Exports;

/// <summary>Who has answered, when and how: the columns before the answers.</summary>
internal static class RunColumns
{
    private static readonly Dictionary<string, string> Sources = new() { ["chat"] = "чат", ["web"] = "страница", ["paper"] = "бумага" };
    private static readonly Dictionary<string, string> Waves = new() { ["before"] = "до", ["middle"] = "середина", ["after"] = "после" };

    public static IReadOnlyList<ExportColumn> Of(School school)
    {
        var clock = SchoolTime.ClockOf(school);
        return
        [
            new("_run", "Номер анкеты", run => Ids.Text(run.Row.Id)),
            new("_version", "Версия", run => run.Row.Version),
            new("_source", "Откуда", run => Sources.GetValueOrDefault(run.Row.Source, run.Row.Source)),
            new("_submitted", "Отправлена", run => MomentAt(clock, run.Row.SubmittedAt)),
            new("_answered_on", "Дата на бумаге", run => run.Row.AnsweredOn is { } day ? day : CellValue.Empty),
            new("_person", "Номер участника", run => Ids.Text(run.Row.AssigneeId)),
            new("_name", "Кто ответил", run => run.Row.OwnName ?? run.Row.StaffName),
            new("_role", "Роль", run => run.Row.Group.Role!),
            new("_form", "Форма", run => FormTitle(run.Row.Group.Form!)),
            new("_class", "Класс", run => run.Row.Class),
            new("_about", "О ком", run => run.Row.SubjectName),
            new("_pair", "Номер пары", run => run.Row.PairId is { } pair ? Ids.Text(pair) : CellValue.Empty),
            new("_wave", "Замер", run => run.Row.Wave is { } wave ? Waves.GetValueOrDefault(wave, wave) : CellValue.Empty),
            new("_express", "Краткая запись", run => run.Row.Express ? "да" : CellValue.Empty),
        ];
    }

    /// <summary>The words of a form of mentoring; a dash where none is known.</summary>
    public static string FormTitle(string form) => form == GroupName.None ? "—" : MentoringForms.All.Contains(form) ? MentoringForms.TitleOf(form) : form;

    private static CellValue MomentAt(SchoolClock clock, DateTimeOffset? moment) =>
        moment is { } at ? CellValue.FromMoment(clock.DayOf(at).ToDateTime(clock.TimeOf(at))) : CellValue.Empty;
}
