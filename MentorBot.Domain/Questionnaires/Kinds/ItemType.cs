namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>
/// The kind of an item with its limits: how it is asked, how a reply is taken, how an answer is checked and shown.
/// One kind is one file; <see cref="ItemKinds"/> names them all.
/// </summary>
public abstract record ItemType
{
    public abstract ItemKind Kind { get; }

    /// <summary>False for what the system checks or fills itself.</summary>
    public virtual bool IsAsked => true;

    /// <summary>Whether the answer says something that is worth counting and exporting.</summary>
    public virtual bool HoldsData => true;

    /// <summary>Whether «не хочу отвечать» is offered where the item is required.</summary>
    public virtual bool MayBeDeclined => false;

    /// <summary>Whether the item can be a field of a repeated group: it is answered by one reply.</summary>
    public virtual bool FitsRow => false;

    /// <summary>What conditions may ask about the answer.</summary>
    public virtual ValueShape Shape => ValueShape.Opaque;

    /// <summary>The same type with its labels in other words.</summary>
    internal virtual ItemType InWords(TypeWords words) => this;

    /// <summary>Keys of the earlier dates that bound the answer.</summary>
    public virtual IEnumerable<string> BoundingKeys => [];

    /// <summary>Whether even a required item may be skipped, since there is nothing to answer with.</summary>
    public virtual bool CannotBeAnswered(Turn turn) => false;

    /// <summary>The draft when the item is entered.</summary>
    public virtual Draft Begin(AnswerValue? current, RunContext context) => Draft.Empty;

    /// <summary>The draft one step back inside the item; null where Back leaves the item.</summary>
    public virtual Draft? StepBack(Turn turn) => null;

    /// <summary>What the item shows besides its prompt.</summary>
    public abstract Ask Ask(Turn turn);

    /// <summary>The whole item for whoever does not ask step by step.</summary>
    public virtual ItemView View(Turn turn) => new() { Kind = Kind, Current = turn.Current };

    /// <summary>The form in which an answer is stored, however it was entered; what is no valid answer may come back as it was.</summary>
    public virtual AnswerValue Normalise(AnswerValue value, Turn turn) => value;

    /// <summary>Takes a typed text, already cleaned.</summary>
    public abstract Taken Type(string text, Turn turn);

    /// <summary>Takes a pressed button.</summary>
    public virtual Taken Press(string action, Turn turn) => new Refused(turn.Texts.UnknownButton);

    /// <summary>Takes a file; null where the kind takes none.</summary>
    public virtual Taken? Send(FileRef file, Turn turn) => null;

    /// <summary>Takes a contact of the messenger; null where the kind takes none.</summary>
    public virtual Taken? SendContact(string phone, Turn turn) => null;

    /// <summary>The mistake of a stored answer in Russian, null for a valid one.</summary>
    public abstract string? Check(AnswerValue value, Turn turn);

    /// <summary>A stored answer in words.</summary>
    public abstract string Show(AnswerValue value, Turn turn);
}
