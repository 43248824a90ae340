using System.ComponentModel;

namespace FoodSaaS.Cms.Content.Domain.Models;

[Description("What a change of the content types does to a part of them.")]
internal enum ContentChangeKind
{
    [Description("It is new.")]
    Added,

    [Description("It goes.")]
    Removed,

    [Description("Something about it is different.")]
    Changed,
}

/// <summary>One difference between two definitions.</summary>
/// <param name="Shape">The type or component.</param>
/// <param name="Field">The field; null where it is the type or component itself.</param>
internal sealed record ModelChange(ContentChangeKind Kind, string Shape, string? Field);

/// <summary>What is different between two definitions, and whose entries must be looked at because of it.</summary>
internal static class ModelDiff
{
    public static IReadOnlyList<ModelChange> Of(ModelDefinition before, ModelDefinition after) =>
        [.. Shapes(before.Types, after.Types, t => $"{t.Plural} {ModelDefinition.WriteOne(t.Page)}"), .. Shapes(before.Components, after.Components, _ => "")];

    /// <summary>The types of the old definition whose entries a change may break or index anew: their own fields differ, or a component's inside.</summary>
    public static IReadOnlyList<ContentType> Touched(ModelDefinition before, ModelDefinition after)
    {
        var changed = Of(before, after).Where(c => c.Kind != ContentChangeKind.Added || c.Field is not null).Select(c => c.Shape).ToHashSet(StringComparer.Ordinal);
        var grown = true;
        while (grown)
        {
            var outer = before.Components.Concat(after.Components).Where(c => !changed.Contains(c.Name) && HoldsAny(c, changed)).Select(c => c.Name).ToList();
            grown = outer.Count > 0;
            changed.UnionWith(outer);
        }

        return [.. before.Types.Where(t => changed.Contains(t.Name) || HoldsAny(t, changed))];
    }

    private static bool HoldsAny(ContentShape shape, HashSet<string> components) =>
        shape.Fields.Any(f => f.Kind is ContentFieldKind.Component or ContentFieldKind.Blocks && f.Targets.Any(components.Contains));

    private static IEnumerable<ModelChange> Shapes<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> more)
        where T : ContentShape
    {
        foreach (var old in before.Where(b => after.All(a => a.Name != b.Name))) yield return new ModelChange(ContentChangeKind.Removed, old.Name, null);
        foreach (var now in after)
        {
            if (before.FirstOrDefault(b => b.Name == now.Name) is not { } old)
            {
                yield return new ModelChange(ContentChangeKind.Added, now.Name, null);
                continue;
            }

            if (old.Label != now.Label || old.Description != now.Description || more(old) != more(now)) yield return new ModelChange(ContentChangeKind.Changed, now.Name, null);
            foreach (var gone in old.Fields.Where(f => now.Find(f.Name) is null)) yield return new ModelChange(ContentChangeKind.Removed, now.Name, gone.Name);
            foreach (var field in now.Fields)
            {
                var was = old.Find(field.Name);
                if (was is null) yield return new ModelChange(ContentChangeKind.Added, now.Name, field.Name);
                else if (ModelDefinition.WriteOne(was) != ModelDefinition.WriteOne(field)) yield return new ModelChange(ContentChangeKind.Changed, now.Name, field.Name);
            }
        }
    }
}
