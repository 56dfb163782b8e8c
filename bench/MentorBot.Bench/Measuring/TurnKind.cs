namespace MentorBot.Bench.Measuring;

/// <summary>What a person did to have an answer.</summary>
internal enum TurnKind
{
    /// <summary>The first message, with the link or without.</summary>
    Start,

    /// <summary>Opening a questionnaire.</summary>
    Open,

    /// <summary>An answer, a toggled option, «Готово» or «Пропустить».</summary>
    Answer,

    /// <summary>«Отправить» under the summary.</summary>
    Submit,
    Menu,
}
