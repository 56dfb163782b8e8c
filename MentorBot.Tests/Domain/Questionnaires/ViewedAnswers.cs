using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>Makes up answers from what an item shows of itself and nothing else, as a page does.</summary>
internal static class ViewedAnswers
{
    public static AnswerValue Any(ItemView item, Random random) => item switch
    {
        { Kind: ItemKind.Scale } => new NumberValue(random.Next((int)item.Min!, (int)item.Max! + 1)),
        { Kind: ItemKind.Number } => new NumberValue(decimal.Round(item.Min!.Value + ((item.Max!.Value - item.Min.Value) * random.Next(0, 101) / 100m), item.Decimals)),
        { Kind: ItemKind.Date } => TextValue.Of(Day(item, random)),
        { Kind: ItemKind.Dates } => new ManyValue([.. Enumerable.Range(0, Count(item, random, 5)).Select(number => TextValue.Of(Day(item, number)).Text).Distinct()]),
        { Kind: ItemKind.Time } => new TextValue($"{random.Next(8, 20):00}:{random.Next(60):00}"),
        { Kind: ItemKind.Link } => new TextValue("https://school.ru/" + random.Next(9)),
        { Kind: ItemKind.Contact } => new TextValue("+7912" + random.Next(1_000_000, 9_999_999)),
        { Kind: ItemKind.File } => new FileValue($"file-{random.Next(9)}", "photo.jpg", IsPhoto: true),
        { Kind: ItemKind.Note } => NoteType.Read,
        { Kind: ItemKind.List } => new RowsValue([.. Enumerable.Range(0, Count(item, random, 4)).Select(_ => Row(item, random))]),
        { Options.Count: > 0, IsMultiple: true } => Several(item, random),
        { Options.Count: > 0 } => new TextValue(item.Options[random.Next(item.Options.Count)].Code),
        _ => new TextValue(Text(item, random)),
    };

    private static Dictionary<string, AnswerValue> Row(ItemView item, Random random) =>
        item.Fields.Where(field => field.Item.IsRequired).ToDictionary(field => field.Key, field => Any(field.Item, random));

    private static ManyValue Several(ItemView item, Random random)
    {
        var alone = item.Options.Where(option => option.IsExclusive).ToList();
        if (alone.Count > 0 && random.Next(4) == 0) return new ManyValue([alone[random.Next(alone.Count)].Code]);
        var codes = item.Options.Where(option => !option.IsExclusive).Select(option => option.Code).ToArray();
        random.Shuffle(codes);
        return new ManyValue(codes[..Math.Min(codes.Length, Count(item, random, codes.Length))]);
    }

    private static int Count(ItemView item, Random random, int most) => random.Next((int)item.Min!, (int)Math.Min(item.Max ?? most, Math.Max(most, item.Min.Value)) + 1);

    private static DateOnly Day(ItemView item, Random random) => Day(item, random.Next(0, 20));

    private static DateOnly Day(ItemView item, int number) => item.Bounds switch
    {
        { From: { } from, To: { } to } => from.AddDays(number % (to.DayNumber - from.DayNumber + 1)),
        { From: { } from } => from.AddDays(number),
        { To: var to } => (to ?? Samples.Today).AddDays(-number),
    };

    private static string Text(ItemView item, Random random)
    {
        var text = $"Обычный ответ номер {random.Next(100)}, в котором довольно много знаков, " + new string('я', item.MinLength ?? 1);
        return text.Length <= item.MaxLength ? text : text[..item.MaxLength!.Value].Trim();
    }
}
