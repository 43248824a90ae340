using FoodSaaS.Shared;

namespace FoodSaaS.Contracts.Cms;

/// <summary>Pictures of the present brand, for modules that show them.</summary>
public interface IMediaLibrary
{
    /// <summary>The pictures among <paramref name="ids"/> that the brand has; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, MediaImage>> FindAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken);
}

/// <summary>A picture as it is stored: by content hash, so an address never changes its bytes.</summary>
/// <param name="Hash">Lower-case hexadecimal SHA-256 of the stored bytes.</param>
/// <param name="Width">Pixels of the largest rendition.</param>
/// <param name="Height">Pixels of the largest rendition.</param>
public sealed record MediaImage(Guid Id, string Hash, int Width, int Height, LocalizedText Alt)
{
    /// <summary>The type that a picture's global id carries.</summary>
    public const string IdType = "Media";
}
