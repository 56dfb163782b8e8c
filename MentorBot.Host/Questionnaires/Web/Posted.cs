using System.Globalization;
using MentorBot.Host.Questionnaires.Web.Controls;
using MentorBot.Host.Questionnaires.Web.Doors;
using MentorBot.Host.Questionnaires.Web.Files;
using Microsoft.AspNetCore.Http.Features;

namespace MentorBot.Host.Questionnaires.Web;

/// <summary>What a form of a page has sent.</summary>
/// <param name="Step">The step of the run for which the form was drawn.</param>
internal sealed record Posted(string Command, string FormKey, int Step, Entries Entries, IReadOnlyDictionary<string, Upload> Uploads)
{
    public const string StepName = "step";

    /// <summary>In bytes: a little more than the largest file, so that one which is too large still gets a kind answer.</summary>
    public const int LargestBody = 24 * 1024 * 1024;

    private static readonly FormOptions Limits = new()
    {
        MultipartBodyLengthLimit = LargestBody,
        MemoryBufferThreshold = LargestBody,
        BufferBodyLengthLimit = LargestBody,
        ValueCountLimit = 2000,
        ValueLengthLimit = 64 * 1024,
        KeyLengthLimit = 200,
    };

    /// <returns>Null where the body is no form, or not one that a page of ours would send.</returns>
    public static async Task<Posted?> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType) return null;
        try
        {
            var form = await http.Request.ReadFormAsync(Limits, http.RequestAborted);
            var uploads = new Dictionary<string, Upload>(StringComparer.Ordinal);
            foreach (var file in form.Files)
            {
                if (await Upload.ReadAsync(file, http.RequestAborted) is { } upload) uploads[file.Name] = upload;
            }

            var step = int.TryParse(form[StepName], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
            return new Posted(form[PageCommands.Name].ToString(), form[Browser.FormKeyName].ToString(), step, new Entries(form), uploads);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
