using MentorBot.Host.Questionnaires.Workbooks.Tables;

namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>One row of the survey that becomes an item, or a field of a repeated group.</summary>
/// <param name="Name">The name as written, by which expressions know it.</param>
/// <param name="Key">The key that the item gets.</param>
/// <param name="Groups">The groups around it, the outermost first.</param>
/// <param name="Order">Its place among all rows: only what stands before may be asked about.</param>
internal sealed record Question(string Name, string Key, TypeCell Type, TableRow Row, IReadOnlyList<TableRow> Groups, int Order)
{
    /// <summary>Questions of a repeated group.</summary>
    public List<Question> Fields { get; } = [];

    /// <summary>The repeated group in which it stands; null outside one.</summary>
    public Question? Repeat { get; init; }
}
