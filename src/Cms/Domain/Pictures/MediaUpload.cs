using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Cms.Domain.Pictures;

/// <summary>A file that somebody was given leave to send, once: asked for, received, made a picture. Its row goes with its timer.</summary>
[StaysAsNow]
internal sealed class MediaUpload : IBehindTheScenes
{
    /// <summary>The type that an upload's global id carries.</summary>
    public const string IdType = "MediaUpload";

    /// <summary>How long the file may be sent.</summary>
    public static readonly Duration Lifetime = Duration.FromMinutes(10);

    /// <summary>How long what was received waits to be made a picture after that.</summary>
    public static readonly Duration Grace = Duration.FromHours(1);

    public Guid Id { get; init; } = Ids.New();

    /// <summary>Who asked, as history rows write it; nobody else may go on with it.</summary>
    public required string Author { get; init; }

    /// <summary>As the uploader's computer named it.</summary>
    public required string FileName { get; init; }

    /// <summary>As declared, and as it must be sent; what the file is, its bytes decide.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes, as declared and as they must be sent.</summary>
    public required long Size { get; init; }

    public required Instant ExpiresAt { get; init; }

    public Instant? ReceivedAt { get; private set; }

    /// <summary>The picture that it became.</summary>
    public Guid? MediaId { get; private set; }

    public void Became(Guid mediaId) => MediaId = mediaId;
}
