namespace MentorBot.Host.Questionnaires.Workbooks.Expressions;

/// <summary>An expression of a workbook, as ODK and Kobo know them, taken apart.</summary>
internal abstract record Expression
{
    /// <summary>Whether the answer that is being checked stands in it somewhere.</summary>
    public virtual bool AsksThisAnswer => false;
}

internal sealed record NumberExpression(decimal Number) : Expression;

internal sealed record TextExpression(string Text) : Expression;

/// <summary><c>${name}</c>: the answer to another question.</summary>
internal sealed record AnswerOf(string Name) : Expression;

/// <summary><c>.</c>: the answer that is being checked.</summary>
internal sealed record ThisAnswer : Expression
{
    public override bool AsksThisAnswer => true;
}

/// <summary><c>name(argument, …)</c>.</summary>
internal sealed record CallExpression(string Function, IReadOnlyList<Expression> Arguments) : Expression
{
    public override bool AsksThisAnswer => Arguments.Any(argument => argument.AsksThisAnswer);
}

/// <summary>Two expressions with a sign between them: <c>and</c>, <c>or</c>, a comparison or a sum.</summary>
internal sealed record BinaryExpression(string Sign, Expression Left, Expression Right) : Expression
{
    public override bool AsksThisAnswer => Left.AsksThisAnswer || Right.AsksThisAnswer;
}

/// <summary>The expression cannot be read or translated; the message says why, in Russian.</summary>
internal sealed class ExpressionException(string message) : Exception(message);
