using System.Globalization;
using System.Text.Json;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Data;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>What a person would type or press to give an answer of the sample school.</summary>
/// <param name="key">Who answers.</param>
internal sealed class SampleReplies(SampleCast cast, RunContext context, string key)
{
    private const string Born = "@born";

    /// <param name="Text">Typed; null where a button is pressed.</param>
    internal sealed record Reply(string? Text, string? Action)
    {
        public RunEvent At(int step) => Text is not null ? new RunEvent.Typed(Text) : new RunEvent.Pressed(step, Action!);
    }

    public IEnumerable<Reply> To(ItemType type, JsonElement value) => type switch
    {
        YesNoType => [Type(value.GetString() == "yes" ? EngineTexts.Russian.Yes : EngineTexts.Russian.No)],
        SingleType single => [Press(ActionOf(single.Options, value))],
        MultiType multi => [.. value.EnumerateArray().Select(code => Press(Actions.Toggle(ActionOf(multi.Options, code), selected: false))), Press(Actions.Ready)],
        PickType { Max: 1 } pick => [Type(LabelOf(pick, value.GetString()!))],
        PickType pick => [.. value.EnumerateArray().Select(id => Type(LabelOf(pick, id.GetString()!))), Press(Actions.Ready)],
        DateType => [Type(DayOf(value))],
        DatesType dates => Dates(dates, value),
        ListType list => Rows(list, value),
        NumberType number when value.ValueKind == JsonValueKind.String && value.GetString() == Born => [Type(EngineTexts.Russian.Number(YearOfBirth(number)))],
        _ when value.ValueKind == JsonValueKind.Number => [Type(EngineTexts.Russian.Number(value.GetDecimal()))],
        _ => [Type(value.GetString()!)],
    };

    /// <summary>To an item on which the sample school says nothing; null where it cannot be passed over.</summary>
    public static IEnumerable<Reply>? Without(Item item) => item switch
    {
        { Type: ProfileType } => [Press(Actions.Ready)],
        { Required: false } => [Press(Actions.Skip)],
        _ => null,
    };

    private IEnumerable<Reply> Dates(DatesType dates, JsonElement value)
    {
        yield return Type(string.Join(", ", value.EnumerateArray().Select(DayOf)));
        if (value.GetArrayLength() < dates.Max) yield return Press(Actions.Ready);
    }

    private IEnumerable<Reply> Rows(ListType list, JsonElement value)
    {
        foreach (var (index, row) in value.EnumerateArray().Index())
        {
            if (index >= list.Min) yield return Press(Actions.AddRow);
            foreach (var reply in list.Fields.SelectMany(field => To(field.Type, row.GetProperty(field.Key)))) yield return reply;
        }

        if (value.GetArrayLength() < list.Max) yield return Press(Actions.Ready);
    }

    private string LabelOf(PickType pick, string written)
    {
        var choices = context.Source(pick.Source);
        return written[0] switch
        {
            '#' => choices[int.Parse(written[1..], CultureInfo.InvariantCulture) - 1].Label,
            '@' => choices.Single(choice => choice.Id == Ids.Text(cast.IdOf(written[1..]))).Label,
            _ => choices.Single(choice => choice.Id == written).Label,
        };
    }

    /// <summary>Far from the days of the file the form does not take the true one.</summary>
    private decimal YearOfBirth(NumberType number) => Math.Clamp(cast.BirthOf(key).Year, number.Min, number.Max);

    private string DayOf(JsonElement value) =>
        cast.DateOf(SampleDay.TryParse(value.GetString()!) ?? throw new FormatException($"«{value}» is no day of the sample school."))
            .ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string ActionOf(OptionList options, JsonElement code) => options.Action(options.All.Single(option => option.Code == code.GetString()));

    private static Reply Type(string text) => new(text, null);

    private static Reply Press(string action) => new(null, action);
}
