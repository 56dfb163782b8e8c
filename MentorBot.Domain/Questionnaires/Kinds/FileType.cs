using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>A photo or a document; kept elsewhere, the answer says which and how it is called.</summary>
public sealed record FileType(FileKinds Accepts) : ItemType
{
    /// <summary>What a messenger hands out to a program at the most.</summary>
    public const int MostMegabytes = 20;

    private const int LongestId = 100;
    private const int LongestName = 255;

    public override ItemKind Kind => ItemKind.File;

    public override Ask Ask(Turn turn) => new() { Hint = Choose(turn.Texts.PhotoHint, turn.Texts.DocumentHint, turn.Texts.FileHint) };

    public override ItemView View(Turn turn) => base.View(turn) with { Accepts = Accepts };

    public override Taken Type(string text, Turn turn) => new Refused(Expected(turn));

    public override Taken Send(FileRef file, Turn turn)
    {
        var value = file.ToValue();
        if (Check(value, turn) is not { } mistake) return new Answered(value);
        return new Refused(Accepts.HasFlag(KindOf(value)) ? mistake : Other(turn));
    }

    public override string? Check(AnswerValue value, Turn turn)
    {
        var fits = value is FileValue { Id.Length: > 0 and <= LongestId, Name.Length: > 0 and <= LongestName } file
            && Accepts.HasFlag(KindOf(file));
        return fits ? null : Expected(turn);
    }

    public override string Show(AnswerValue value, Turn turn) => value is FileValue file ? file.Name : "";

    internal static FileType Read(JsonScope scope)
    {
        var accepts = FileKinds.None;
        foreach (var word in scope.OptionalTexts("accepts") ?? ["photo", "document"])
        {
            scope.MustBeOneOf("accepts", "вид файла", word, ["photo", "document"]);
            accepts |= word == "photo" ? FileKinds.Photo : FileKinds.Document;
        }

        if (accepts == FileKinds.None) scope.Mistake("accepts", "не назван ни один вид файла: photo или document");
        return new FileType(accepts);
    }

    private static FileKinds KindOf(FileValue file) => file.IsPhoto ? FileKinds.Photo : FileKinds.Document;

    /// <summary>A file came, and not of the kind that is wanted.</summary>
    private string Other(Turn turn) => Accepts == FileKinds.Photo ? turn.Texts.PhotoNotDocument : turn.Texts.DocumentNotPhoto;

    private string Expected(Turn turn) => Choose(turn.Texts.PhotoExpected, turn.Texts.DocumentExpected, turn.Texts.FileExpected);

    private string Choose(string photo, string document, string both) => Accepts switch
    {
        FileKinds.Photo => photo,
        FileKinds.Document => document,
        _ => both,
    };
}
