namespace MentorBot.Host.Data.Entities;

internal enum ReceiptState
{
    Queued,
    Sent,
    Failed,
}

/// <summary>One reminder on its way to one person. Several reminders of a day share a message.</summary>
internal sealed class ReminderReceipt
{
    public long Id { get; init; }
    public long ReminderId { get; init; }
    public long PersonId { get; init; }

    /// <summary>As whom they hear it; null for who is no staff.</summary>
    public long? StaffId { get; init; }

    /// <summary>They hear it in the place of somebody who cannot be reached or has declined.</summary>
    public bool StandsIn { get; init; }

    /// <summary>The message of the outbox that carries it.</summary>
    public long OutboxId { get; init; }
    public ReceiptState State { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>Why it failed.</summary>
    public string? Note { get; set; }
}
