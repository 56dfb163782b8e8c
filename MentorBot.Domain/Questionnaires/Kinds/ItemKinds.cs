using System.Collections.Frozen;
using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>All kinds of items by the word of the definition.</summary>
internal static class ItemKinds
{
    private static readonly FrozenDictionary<string, Func<JsonScope, ItemType>> Readers = new Dictionary<string, Func<JsonScope, ItemType>>
    {
        ["scale"] = ScaleType.Read,
        ["yesNo"] = _ => new YesNoType(),
        ["single"] = SingleType.Read,
        ["multi"] = MultiType.Read,
        ["text"] = TextType.Read,
        ["number"] = NumberType.Read,
        ["date"] = DateType.Read,
        ["dates"] = DatesType.Read,
        ["time"] = _ => new TimeType(),
        ["profile"] = ProfileType.Read,
        ["pick"] = PickType.Read,
        ["gate"] = GateType.Read,
        ["auto"] = AutoType.Read,
        ["list"] = ListType.Read,
        ["link"] = _ => new LinkType(),
        ["file"] = FileType.Read,
        ["contact"] = _ => new ContactType(),
        ["note"] = _ => new NoteType(),
    }.ToFrozenDictionary();

    /// <summary>Reads the object of a type; null, with the mistake noted, where its kind is not known.</summary>
    public static ItemType? Read(JsonScope scope)
    {
        var kind = scope.Text("kind");
        if (kind.Length == 0) return null;
        if (!Readers.TryGetValue(kind, out var read))
        {
            scope.Unknown("kind", "тип вопроса", kind, Readers.Keys);
            return null;
        }

        var type = read(scope);
        scope.Finish();
        return type;
    }
}
