using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Cms.Domain.Pictures;

/// <summary>A picture of the brand's library. Its bytes never change: other bytes are another picture.</summary>
[LeavesFiles("hash", typeof(MediaRemoved), MediaRemoved.DaysLater)]
internal sealed class Picture : IHaveCacheTags
{
    public const int MaxName = 200;
    public const int MaxAlt = 400;

    public Guid Id { get; init; } = Ids.New();

    /// <summary>Lower-case hexadecimal SHA-256 of the largest rendition.</summary>
    public required string Hash { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>Of all WebP renditions together: what the picture counts for in the brand's plan.</summary>
    public required long Bytes { get; init; }

    public LocalizedText Alt { get; private set; } = LocalizedText.Empty;

    /// <summary>At first as the uploader's computer named it; shown to staff only.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Name and alternative texts in lower case.</summary>
    public string SearchText { get; private set; } = "";

    public required Instant CreatedAt { get; init; }

    public IEnumerable<string> CacheTags => [Tag(Id)];

    public static string Tag(Guid id) => $"media:{id:N}";

    public void Label(string name, LocalizedText alt)
    {
        Name = name;
        Alt = alt;
        SearchText = string.Join('\n', alt.Texts.Values.Prepend(name)).ToLowerInvariant();
    }

    public MediaImage ToMediaImage() => new(Id, Hash, Width, Height, Alt);
}
