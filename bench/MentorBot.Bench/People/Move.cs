using MentorBot.Bench.Measuring;
using MentorBot.Bench.Server;

namespace MentorBot.Bench.People;

/// <summary>What a person does next: types a text, or presses a button under a message.</summary>
internal sealed record Move(TurnKind Kind, string Text, SentMessage? Pressed = null);
