using MentorBot.Host.Questionnaires.Workbooks.Expressions;

namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>What of a constraint the kind of the answer can watch itself, with the engine's own words; the rest stays a constraint.</summary>
internal sealed record Limits
{
    public static readonly Limits None = new();

    private decimal? Lower { get; init; }
    private decimal? Upper { get; init; }
    private bool IsAboveLower { get; init; }
    private bool IsBelowUpper { get; init; }

    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }
    public int? MinCount { get; init; }
    public int? MaxCount { get; init; }

    /// <summary><c>today</c> or the key of an earlier date.</summary>
    public string? NotBefore { get; init; }
    public string? NotAfter { get; init; }

    /// <summary>Codes that stand alone.</summary>
    public IReadOnlySet<string> Exclusive { get; init; } = new HashSet<string>();

    /// <summary>What is left of the constraint; null for nothing.</summary>
    public Expression? Rest { get; init; }

    /// <summary>The author has no words of his own for a wrong answer, so the limits speak.</summary>
    public bool IsWholeConstraintTaken { get; init; } = true;

    /// <summary>The bounds of a number that the constraint watches and not the kind.</summary>
    public (decimal? Min, decimal? Max)? Widest { get; init; }

    public decimal? Min(decimal step) => IsAboveLower ? Lower + step : Lower;

    public decimal? Max(decimal step) => IsBelowUpper ? Upper - step : Upper;

    /// <summary>Takes <c>. >= 3</c> and its like.</summary>
    public Limits WithBound(string sign, decimal number) => sign switch
    {
        ">" or ">=" => this with { Lower = number, IsAboveLower = sign == ">" },
        "<" or "<=" => this with { Upper = number, IsBelowUpper = sign == "<" },
        _ => this with { Lower = number, Upper = number },
    };
}
