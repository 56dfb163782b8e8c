using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>What stands in a cell and names nobody: blanks of a form, ditto marks, pointers at something else, labels.</summary>
internal static partial class CellMarks
{
    /// <summary>«те же», «—//—»: the cell says what the one above it says.</summary>
    public static bool IsDitto(string cell) => DittoWords().IsMatch(PartyTexts.Plain(cell)) || DittoMarks().IsMatch(cell);

    /// <summary>A line of a form that nobody has filled in.</summary>
    public static bool HasBlank(string cell) => Blank().IsMatch(cell);

    /// <summary>The cell without blanks and without the remarks that change nobody («по согласованию»).</summary>
    public static string WithoutRemarks(string cell) => Remark().Replace(Blank().Replace(cell, " "), " ");

    /// <summary>Words that point at somebody who is not named here («по принадлежности», «согласно приказу»).</summary>
    public static bool IsPointer(string words) => Pointer().IsMatch(PartyTexts.Plain(words));

    /// <summary>Words that only announce a name («отв.», «исполнители»).</summary>
    public static bool IsLabel(string words) => Label().IsMatch(PartyTexts.Plain(words));

    /// <summary>The name after these words is that of somebody who only looks on.</summary>
    public static bool IsControl(string words) => Control().IsMatch(PartyTexts.Plain(words));

    /// <summary>The words without a label before them: «контроль: директор».</summary>
    public static string WithoutLabel(string words) => LabelBefore().Replace(words, string.Empty);

    [GeneratedRegex(@"^\W*контрол", RegexOptions.None, 1000)]
    private static partial Regex Control();

    [GeneratedRegex(@"^(контроль|контролирует|отв(етственн(ый|ая|ые))?|(со)?исполнител[ьи]|участник[и]?)\.?\s*[:–—-]\s*(?=\S)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LabelBefore();

    [GeneratedRegex(@"^\W*(те|тот|та|то) же( (лица|самые|ответственные|самое))?\W*$|^\W*(он|она|они) же\W*$|^\W*(аналогично|так же|там же)\W*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DittoWords();

    [GeneratedRegex("""^\s*[-–—]*\s*(?://|["“”»„«]{1,2}|''|//-//)\s*[-–—]*\s*$""", RegexOptions.None, 1000)]
    private static partial Regex DittoMarks();

    [GeneratedRegex(@"_{2,}|\.{4,}|…{2,}|\(?(?<!\p{L})Ф\.?\s?И\.?\s?О\.?(?!\p{L}|\s?\p{Lu})\)?", RegexOptions.None, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"\(\s*по\s+(согласованию|необходимости|мере\s+необходимости|договор[её]нности|запросу|графику)[^)]*\)|(?<=\p{L}|\.|\))\s*,?\s+по\s+(согласованию|договор[её]нности)(?!\p{L})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^(по (принадлежност|списк|приказ|назначени|распоряжени|согласовани|отдельн|необходимост|мере|план|график|направлени|компетенци|подведомственност)|согласно|в соответствии|уточня|назнач|будет|определя|см\b|смотр|нет$|не (определ|назнач|указан)|приказ|указан|вышеуказан|перечисленн|и (др|т\. ?д)|др\b|другие|иные|прочие|ответственн(ый|ые|ое|ого|ая) (лиц|по|за исполн)|лица|лицо|заинтересованн|все заинтересованн|все$|каждый)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^(ответственн(ый|ая|ые)|отв|исполнител[ьи]|соисполнител[ьи]|контроль|и|а также|совместно|совместно с|состав|в составе|руководитель группы|члены группы)[.:\s]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();
}
