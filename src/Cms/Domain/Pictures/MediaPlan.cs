namespace FoodSaaS.Cms.Domain.Pictures;

/// <summary>How many pictures a brand may keep.</summary>
/// <param name="Name">As the configuration calls the plan.</param>
/// <param name="MaxBytes">Of all WebP renditions together.</param>
internal sealed record MediaPlan(string Name, int MaxCount, long MaxBytes)
{
    /// <summary>Whether one more picture finds room beside what is used.</summary>
    public bool Holds(MediaTotals used, long more) => used.Count < MaxCount && used.Bytes + more <= MaxBytes;
}

/// <summary>What a brand's library holds.</summary>
internal readonly record struct MediaTotals(int Count, long Bytes);
