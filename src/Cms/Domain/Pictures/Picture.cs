using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Cms.Domain.Pictures;

/// <summary>A picture of the brand's library. Its bytes never change: other bytes are another picture.</summary>
internal sealed class Picture : IHaveCacheTags
{
    public Guid Id { get; init; } = Ids.New();

    /// <summary>Lower-case hexadecimal SHA-256 of the largest rendition.</summary>
    public required string Hash { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required LocalizedText Alt { get; init; }

    /// <summary>As the uploader's computer named it; shown to staff only.</summary>
    public required string FileName { get; init; }

    public required Instant CreatedAt { get; init; }

    public IEnumerable<string> CacheTags => [Tag(Id)];

    public static string Tag(Guid id) => $"media:{id:N}";

    public MediaImage ToMediaImage() => new(Id, Hash, Width, Height, Alt);
}
