using FoodSaaS.Shared;

namespace FoodSaaS.Tenancy;

/// <summary>Says where a module shows pictures of the present brand's library. A picture that is shown anywhere cannot be deleted: each module that keeps ids of pictures registers one.</summary>
public interface IMediaUses
{
    /// <summary>Every place that shows one of <paramref name="mediaIds"/>, drafts included.</summary>
    Task<IReadOnlyList<MediaUse>> FindAsync(IReadOnlyCollection<Guid> mediaIds, CancellationToken cancellationToken);
}

/// <summary>A place that shows a picture.</summary>
/// <param name="SubjectType">What shows it, as its global id names it: <c>Item</c>, <c>Page</c>, <c>PageDraft</c>, <c>Theme</c> …</param>
/// <param name="SubjectId">Null for what a brand has only one of.</param>
/// <param name="Name">What people call it; empty where it has no name.</param>
/// <param name="IsLive">Whether the public sees it there.</param>
public sealed record MediaUse(Guid MediaId, string SubjectType, Guid? SubjectId, LocalizedText Name, bool IsLive);
