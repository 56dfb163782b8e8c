using System.Linq.Expressions;
using System.Reflection;
using MentorBot.Host.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Admin;

/// <param name="NextCursor">What to send as <c>cursor</c> for the rest; null at the end.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor)
{
    public Page<TOther> Select<TOther>(Func<T, TOther> map) => new([.. Items.Select(map)], NextCursor);
}

/// <summary><c>?limit=&amp;cursor=</c> of a list.</summary>
internal sealed record PageRequest([FromQuery] int? Limit, [FromQuery] string? Cursor)
{
    public const int Default = 100;
    public const int Most = 1000;

    public int Take => Math.Min(Limit ?? Default, Most);

    /// <summary>For all lists: a wrong cursor would begin the list anew, and its reader would never come to the end. For lists alone: a filter makes a start compile twice as much for an endpoint.</summary>
    public static void CheckWhereAsked(EndpointBuilder endpoint)
    {
        var takesPage = endpoint.Metadata.OfType<MethodInfo>().Any(handler => handler.GetParameters().Any(parameter => parameter.ParameterType == typeof(PageRequest)));
        if (takesPage) endpoint.FilterFactories.Add((_, next) => context => CheckAsync(context, next));
    }

    private static ValueTask<object?> CheckAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.Arguments.OfType<PageRequest>().FirstOrDefault() is not { } page) return next(context);
        var validation = new Validation();
        validation.Check(page.Limit is null or > 0, "limit", "At least 1.");
        validation.Check(string.IsNullOrEmpty(page.Cursor) || Ids.Parse(page.Cursor) != 0, "cursor", "Send the nextCursor of the page before.");
        return validation.Failed ? ValueTask.FromResult<object?>(validation.Problem()) : next(context);
    }
}

internal static class Paging
{
    /// <summary>One page in the order of the ids; a cursor is the id of the last row seen.</summary>
    public static async Task<Page<T>> PageAsync<T>(this IQueryable<T> rows, Expression<Func<T, long>> id, PageRequest request, CancellationToken cancellation)
    {
        var after = Expression.Constant(Ids.Parse(request.Cursor));
        var later = Expression.Lambda<Func<T, bool>>(Expression.GreaterThan(id.Body, after), id.Parameters);
        var items = await rows.Where(later).OrderBy(id).Take(request.Take + 1).ToListAsync(cancellation);
        if (items.Count <= request.Take) return new Page<T>(items, null);

        items.RemoveAt(request.Take);
        return new Page<T>(items, Ids.Text(id.Compile(preferInterpretation: true)(items[^1])));
    }
}
