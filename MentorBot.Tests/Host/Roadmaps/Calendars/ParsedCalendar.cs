using System.Globalization;
using System.Text;

namespace MentorBot.Tests.Host.Roadmaps.Calendars;

/// <summary>A line of a calendar after it was unfolded.</summary>
internal sealed record ParsedLine(string Name, string Parameters, string Value)
{
    /// <summary>The value as a text, with its escapes undone.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            for (var i = 0; i < Value.Length; i++)
            {
                if (Value[i] is ';' or ',') throw new FormatException("A sign that must be escaped is not.");
                if (Value[i] != '\\')
                {
                    text.Append(Value[i]);
                    continue;
                }

                text.Append(Value[++i] switch
                {
                    'n' => '\n',
                    '\\' or ';' or ',' => Value[i],
                    _ => throw new FormatException("An escape that does not exist."),
                });
            }

            return text.ToString();
        }
    }

    public DateOnly Day => DateOnly.ParseExact(Value, "yyyyMMdd", CultureInfo.InvariantCulture);

    public DateTime Moment => DateTime.ParseExact(Value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>Reads an iCalendar file as strictly as the standard is written: what it lets pass, every program takes.</summary>
internal sealed record ParsedCalendar(IReadOnlyList<ParsedLine> Lines, IReadOnlyList<IReadOnlyList<ParsedLine>> Events)
{
    private const int LongestLine = 75;

    public static ParsedCalendar Of(byte[] file)
    {
        var lines = Unfold(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(file));
        Assert.Equal(("BEGIN", "VCALENDAR"), (lines[0].Name, lines[0].Value));
        Assert.Equal(("END", "VCALENDAR"), (lines[^1].Name, lines[^1].Value));
        var (own, events, open) = (new List<ParsedLine>(), new List<IReadOnlyList<ParsedLine>>(), (List<ParsedLine>?)null);
        foreach (var line in lines[1..^1])
        {
            switch (line.Name, line.Value)
            {
                case ("BEGIN", "VEVENT"):
                    Assert.Null(open);
                    open = [];
                    break;
                case ("END", "VEVENT"):
                    events.Add(open!);
                    open = null;
                    break;
                default:
                    (open ?? own).Add(line);
                    break;
            }
        }

        Assert.Null(open);
        Assert.Equal(["2.0"], own.Where(line => line.Name == "VERSION").Select(line => line.Value));
        Assert.Single(own, line => line.Name == "PRODID");
        foreach (var one in events) Check(one);
        Assert.Equal(events.Count, events.Select(one => one.Single(line => line.Name == "UID").Value).Distinct(StringComparer.Ordinal).Count());
        return new ParsedCalendar(own, events);
    }

    public static List<ParsedLine> Unfold(string file)
    {
        Assert.EndsWith("\r\n", file, StringComparison.Ordinal);
        var physical = file[..^2].Split("\r\n");
        Assert.All(physical, line =>
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, LongestLine);
            Assert.DoesNotContain(line, char.IsControl);
        });
        return [.. string.Join("\r\n", physical).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Select(Line)];
    }

    public static string Value(IReadOnlyList<ParsedLine> one, string name) => one.Single(line => line.Name == name).Text;

    private static ParsedLine Line(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        Assert.True(colon > 0, line);
        var names = line[..colon].Split(';', 2);
        Assert.All(names[0], sign => Assert.True(char.IsAsciiLetterUpper(sign) || sign == '-'));
        return new ParsedLine(names[0], names.Length > 1 ? names[1] : "", line[(colon + 1)..]);
    }

    private static void Check(IReadOnlyList<ParsedLine> one)
    {
        Assert.Equal(one.Count, one.Select(line => line.Name).Distinct(StringComparer.Ordinal).Count());
        var start = one.Single(line => line.Name == "DTSTART");
        Assert.Equal("VALUE=DATE", start.Parameters);
        Assert.Equal(start.Day.AddDays(1), one.Single(line => line.Name == "DTEND").Day);
        Assert.True(one.Single(line => line.Name == "DTSTAMP").Moment.Year > 2000);
        Assert.True(int.Parse(one.Single(line => line.Name == "SEQUENCE").Value, CultureInfo.InvariantCulture) >= 0);
        Assert.Contains(one.Single(line => line.Name == "STATUS").Value, new[] { "CONFIRMED", "TENTATIVE" });
        Assert.NotEmpty(Value(one, "SUMMARY"));
    }
}
