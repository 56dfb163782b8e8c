using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MentorBot.Host.Data;

/// <summary>Moments are stored in UTC, in the one form that both databases compare and sort.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    moment => moment.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
