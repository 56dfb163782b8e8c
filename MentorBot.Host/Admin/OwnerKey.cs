using System.Data;
using System.Data.Common;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Admin;

/// <summary>Sees to it that the owner has a key: the configured one, or one made at the first start and shown that once.</summary>
internal sealed class OwnerKey(MentorBotDb db, ReadingConnections reading, GroupCommit commit, IOptions<AdminOptions> options, TimeProvider clock)
{
    private const string ConfiguredName = "Admin:ApiKey";

    private static readonly Statement Standing = new(
        """SELECT "Name", "Hash" FROM api_keys WHERE "SchoolId" IS NULL AND "Role" = @p0 AND "RevokedAt" IS NULL""", DbType.String);

    /// <summary>To be called once at start, when the database is ready and before the program listens.</summary>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        var configured = options.Value.ApiKey.Trim();
        if (await IsAsConfiguredAsync(configured, cancellation)) return;
        var standing = await db.ApiKeys
            .Where(key => key.SchoolId == null && key.Role == StaffRoles.TenantAdmin && key.RevokedAt == null)
            .ToListAsync(cancellation);
        var made = configured.Length == 0 && standing.Count == 0 ? Make() : null;
        if (configured.Length > 0) await ConfigureAsync(standing, KeyHash.Of(configured), cancellation);
        await commit.CommitAsync(db, cancellation);
        if (made is not null) Show(made);
    }

    /// <summary>Nearly every start finds the keys as they should be, and learns it without EF, whose model is still being built then.</summary>
    private async Task<bool> IsAsConfiguredAsync(string configured, CancellationToken cancellation)
    {
        var standing = await reading.ReadAsync(Standing, rows => ReadAsync(rows, cancellation), [StaffRoles.TenantAdmin], cancellation);
        if (configured.Length == 0) return standing.Count > 0;
        var hash = KeyHash.Of(configured);
        return standing.Exists(key => key.Hash == hash) && !standing.Exists(key => key.Name == ConfiguredName && key.Hash != hash);
    }

    private static async Task<List<(string Name, string Hash)>> ReadAsync(DbDataReader rows, CancellationToken cancellation)
    {
        var keys = new List<(string, string)>();
        while (await rows.ReadAsync(cancellation)) keys.Add((rows.GetString(0), rows.GetString(1)));
        return keys;
    }

    /// <summary>A key that was configured before and is so no longer must not open anything; it may be configured again.</summary>
    private async Task ConfigureAsync(List<ApiKey> standing, string hash, CancellationToken cancellation)
    {
        foreach (var former in standing.Where(key => key.Name == ConfiguredName && key.Hash != hash)) former.RevokedAt = clock.GetUtcNow();
        var known = await db.ApiKeys.SingleOrDefaultAsync(key => key.Hash == hash, cancellation);
        if (known is null) Add(ConfiguredName, hash);
        else known.RevokedAt = null;
    }

    private string Make()
    {
        var key = Ids.Secret(24);
        Add("owner", KeyHash.Of(key));
        return key;
    }

    private void Add(string name, string hash) => db.ApiKeys.Add(new ApiKey
    {
        Id = Ids.Next(),
        Name = name,
        Hash = hash,
        Role = StaffRoles.TenantAdmin,
        CreatedAt = clock.GetUtcNow(),
    });

    /// <summary>On the console and not in the log: logs are collected and kept.</summary>
    private static void Show(string key) => Console.WriteLine($"Admin API key of the owner (shown only now, keep it): {key}");
}
