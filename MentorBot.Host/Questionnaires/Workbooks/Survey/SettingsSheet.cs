using System.Globalization;
using System.Text.Json.Nodes;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Questionnaires.Workbooks.Tables;

namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>Reads the sheet <c>settings</c> into the head of the definition; what is not said gets a sound value.</summary>
internal sealed class SettingsSheet(TableRow? row, TextColumns texts, string fileName, CellMap map, Remarks remarks)
{
    private const int LongestCode = 20;

    public void Write(JsonObject definition, IReadOnlyCollection<string> reservedCodes)
    {
        var title = Title();
        definition["code"] = Code(title, reservedCodes);
        definition["version"] = 1;
        definition["title"] = Text("title_en") is { Length: > 0 } english ? english : title;
        definition["titleRu"] = title;
        definition["audience"] = Audience();
        definition["opens"] = Opening();
        definition["moment"] = Text("moment") is { Length: > 0 } moment ? moment : "when the school decides";
        if (Text("note") is { Length: > 0 } note) definition["note"] = note;
        if (Words.List(Text("express")) is { Count: > 0 } express) definition["express"] = Strings(express);
        if (Text("summary").Length > 0) definition["summary"] = Flag("summary");
        foreach (var (field, column) in (IEnumerable<(string, string)>)[("code", "form_id"), ("titleRu", "form_title"), ("title", "title_en"), ("express", "express"), ("audience", "roles"), ("audience.forms", "forms"), ("audience.confirmedBy", "confirmed_by"), ("opens", "event"), ("opens.windowDays", "window_days")])
            map.Add(null, field, Place(column));
        foreach (var column in row?.Table.Columns.Where(column => ColumnWords.Foreign.Contains(column.Header.Name) && row.Text(column).Length > 0) ?? [])
            remarks.Warn(row!.Place(column), $"настройка «{column.Written}» здесь ничего не меняет.");
    }

    private string Title()
    {
        var title = row is null ? "" : texts.Text(row, "form_title");
        if (title.Length > 0) return title;
        var named = Path.GetFileNameWithoutExtension(fileName).Replace('_', ' ').Trim();
        if (named.Length == 0) named = "Анкета";
        remarks.Warn(Place("form_title"), $"название анкеты (form_title) не указано: она называется «{named}».");
        return named;
    }

    private string Code(string title, IReadOnlyCollection<string> reservedCodes)
    {
        var written = Text("form_id");
        var source = written.Length > 0 ? written : title;
        var code = new string([.. Words.KeyOf(source, "s").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(LongestCode)]);
        if (code != written) remarks.Warn(Place("form_id"), $"код анкеты: {code} (заглавные латинские буквы и цифры, до {LongestCode} знаков). По нему анкету узнают выгрузки и следующие версии.");
        if (reservedCodes.Contains(code)) remarks.Error(Place("form_id"), $"код {code} занят самой программой. Возьмите другой.");
        return code;
    }

    private JsonObject Audience()
    {
        var roles = row is null ? [] : RoleWords.Read(row, "roles", remarks);
        if (roles.Count == 0)
        {
            roles = [.. Vocabulary.Roles.Order(StringComparer.Ordinal)];
            if (Text("roles").Length == 0) remarks.Warn(Place("roles"), "не сказано, кто отвечает (roles): анкету можно будет дать любому, кого выберет куратор.");
        }

        var forms = row is null ? [] : Text("forms") is "all" or "все" ? [] : RoleWords.ReadForms(row, "forms", remarks);
        var audience = new JsonObject { ["roles"] = Strings(roles), ["forms"] = forms.Count == 0 ? "all" : Strings(forms) };
        if (row is not null && RoleWords.Read(row, "confirmed_by", remarks) is { Count: > 0 } confirmedBy) audience["confirmedBy"] = Strings(confirmedBy);
        if (Text("audience_note") is { Length: > 0 } note) audience["note"] = note;
        return audience;
    }

    private JsonObject Opening()
    {
        var word = Text("event") is { Length: > 0 } written ? written : "pollOpened";
        var known = Vocabulary.Events.FirstOrDefault(one => one.Equals(word, StringComparison.OrdinalIgnoreCase));
        if (known is null) remarks.Error(Place("event"), $"события «{word}» нет.{Words.Near(word, Vocabulary.Events)} Есть: {string.Join(", ", Vocabulary.Events.Order(StringComparer.Ordinal))}.");
        var opening = new JsonObject { ["event"] = known ?? "pollOpened", ["windowDays"] = WindowDays() };
        if (Text("event_note") is { Length: > 0 } note) opening["note"] = note;
        return opening;
    }

    private int? WindowDays()
    {
        var written = Text("window_days");
        if (written.Length == 0) return null;
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 366) return days;
        remarks.Error(Place("window_days"), $"срок в днях — число от 1 до 366, а стоит «{written}».");
        return null;
    }

    private bool Flag(string column)
    {
        if (Words.Flag(Text(column)) is { } flag) return flag;
        remarks.Error(Place(column), $"нужно yes или no, а стоит «{Text(column)}».");
        return true;
    }

    private string Text(string column) => row?[column] ?? "";

    private CellPlace Place(string column) => row?.Place(column) ?? new CellPlace("settings", 0, 0);

    private static JsonArray Strings(IEnumerable<string> words) => [.. words.Select(word => (JsonNode)word)];
}
