using System.Globalization;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Host.Questionnaires.Web.Controls;

/// <summary>An answer as the inputs of a page hold it: the other way round than <see cref="EntryReading"/>.</summary>
internal static class AnswerEntries
{
    public static Entries Of(string name, ItemView item, AnswerValue? value) => Add(Entries.None, name, item, value);

    private static Entries Add(Entries entries, string name, ItemView item, AnswerValue? value) => value switch
    {
        null => entries,
        FileValue file => entries.With(name, file.Id),
        TextValue text => entries.With(name, text.Text),
        NumberValue number => entries.With(name, number.Number.ToString(CultureInfo.InvariantCulture)),
        ManyValue many when item.IsOrdered => many.Texts.Index().Aggregate(entries, (all, one) => all.With(InputNames.OfPlace(name, one.Index), one.Item)),
        ManyValue many => entries.With(name, [.. many.Texts]),
        RowsValue rows => rows.Rows.Index()
            .SelectMany(row => item.Fields.Select(field => (Name: InputNames.OfField(name, row.Index, field.Key), field.Item, Value: row.Item.GetValueOrDefault(field.Key))))
            .Aggregate(
                entries.With(InputNames.RowCount(name), rows.Rows.Count.ToString(CultureInfo.InvariantCulture)),
                (all, field) => Add(all, field.Name, field.Item, field.Value)),
        _ => throw new InvalidOperationException($"An answer of the type {value.GetType().Name} fits no input."),
    };
}
