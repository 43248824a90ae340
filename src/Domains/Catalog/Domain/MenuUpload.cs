using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Catalog.Domain;

/// <summary>A spreadsheet on its way into the menu, kept for a day so that preview and import read the same bytes.</summary>
[StaysAsNow]
internal sealed class MenuUpload : IBehindTheScenes
{
    public static readonly Duration Lifetime = Duration.FromHours(24);

    public const int LongestName = 200;

    private MenuUpload()
    {
    }

    public Guid Id { get; private init; } = Ids.New();

    public string FileName { get; private init; } = "";

    public byte[] Bytes { get; private init; } = [];

    public Instant UploadedAt { get; private init; }

    public Instant ExpiresAt { get; private init; }

    public static MenuUpload Receive(string fileName, byte[] bytes, Instant now) =>
        new() { FileName = fileName, Bytes = bytes, UploadedAt = now, ExpiresAt = now + Lifetime };
}
