using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Exports;

/// <summary>Sends a roadmap as a file to who leads.</summary>
internal sealed class RoadmapExportChat(Menu menu) : IChatButtons
{
    private const string AreaName = "exp";

    public string Area => AreaName;

    /// <summary>One row of buttons.</summary>
    public static IReadOnlyList<ChatButton> Buttons(Roadmap roadmap) =>
        [new("⬇️ Выгрузить .xlsx", $"{AreaName}:{Ids.Text(roadmap.Id)}:xlsx"), new("⬇️ .docx", $"{AreaName}:{Ids.Text(roadmap.Id)}:docx")];

    /// <summary><c>exp:ROADMAP:xlsx|docx</c>.</summary>
    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var roadmap = words is [var id, "xlsx" or "docx"] ? await FindAsync(turn, Ids.Parse(id), cancellation) : null;
        if (roadmap is null)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        var file = RoadmapExport.Of(roadmap, words[1] == "xlsx" ? RoadmapFormat.Xlsx : RoadmapFormat.Docx, turn.TodayAt(roadmap.School!));
        turn.ReplyBelow(new ChatMessage("Дорожная карта, как она есть сейчас: столбцы вашего документа, а за ними состояние, день выполнения, чем подтверждено и новый срок.", [])
        {
            File = new ChatFile(file.FileName, file.Content),
        });
    }

    private static async Task<Roadmap?> FindAsync(Turn turn, long id, CancellationToken cancellation)
    {
        var roadmap = await turn.Db.WholeRoadmaps().AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancellation);
        if (roadmap is null) return null;
        var leader = (await turn.RolesAsync(cancellation)).Staff.FirstOrDefault(member => member.SchoolId == roadmap.SchoolId && RoadmapRights.MayLead(member));
        if (leader is not null) turn.ActAs(leader);
        return leader is null ? null : roadmap;
    }
}
