namespace FoodSaaS.Cms.Content.Domain.Entries;

/// <summary>Members of stored documents that are no fields of the model. No field's name begins so.</summary>
internal static class EntryKeys
{
    /// <summary>Says which component a block is.</summary>
    public const string Component = "$component";
}

/// <summary>The languages that a brand writes.</summary>
/// <param name="Default">What others fall back to.</param>
internal sealed record EntryLanguages(IReadOnlyList<string> All, string Default);
