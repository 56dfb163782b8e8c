namespace MentorBot.Domain.Questionnaires;

/// <summary>Messages that are no answer to any item.</summary>
public enum UnsupportedInput
{
    Other,
    Sticker,
    Voice,
    Photo,
    File,
    Location,
    Contact,
}

/// <summary>What the person did.</summary>
public abstract record RunEvent
{
    private RunEvent()
    {
    }

    /// <summary>Opens the run, or shows again what is asked.</summary>
    public sealed record Open : RunEvent;

    /// <summary>A text was typed.</summary>
    public sealed record Typed(string Text) : RunEvent;

    /// <summary>A button was pressed.</summary>
    /// <param name="Step">The step of the prompt that carried it.</param>
    /// <param name="Action">The action of the button.</param>
    public sealed record Pressed(int Step, string Action) : RunEvent;

    /// <summary>A whole answer to the item asked, as a web page or a sheet of paper gives it.</summary>
    /// <param name="Step">The step of the prompt that was answered.</param>
    public sealed record Given(int Step, AnswerValue Value) : RunEvent;

    /// <summary>A photo or a document was sent, and is kept.</summary>
    public sealed record SentFile(FileRef File) : RunEvent;

    /// <summary>A contact of the messenger was sent.</summary>
    /// <param name="Phone">As the messenger writes it.</param>
    public sealed record SentContact(string Phone) : RunEvent;

    /// <summary>Something came that can be no answer.</summary>
    public sealed record Unsupported(UnsupportedInput Input) : RunEvent;
}
