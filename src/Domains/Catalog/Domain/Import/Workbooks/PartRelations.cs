namespace FoodSaaS.Catalog.Domain.Import.Workbooks;

/// <summary>Which parts a part points to. Links to the outside are left out: nothing of them is ever followed.</summary>
internal sealed class PartRelations
{
    private const int Most = 1_000;

    private readonly Dictionary<string, (string Type, string Part)> _byId = new(StringComparer.Ordinal);

    public static PartRelations Read(WorkbookArchive archive, string part, string folder)
    {
        var relations = new PartRelations();
        using var xml = archive.Read(part);
        while (xml.Step() && relations._byId.Count < Most)
        {
            if (!xml.Opens("Relationship") || xml.GetAttribute("TargetMode") == "External") continue;
            if ((xml.GetAttribute("Id"), xml.GetAttribute("Type"), xml.GetAttribute("Target")) is not ({ } id, { } type, { } target)) continue;
            relations._byId.TryAdd(id, (type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
        }

        return relations;
    }

    public string? OfType(string type) => _byId.Values.Where(r => r.Type == type).Select(r => r.Part).FirstOrDefault();

    public string? Find(string id, string type) => _byId.TryGetValue(id, out var found) && found.Type == type ? found.Part : null;

    /// <summary>The name of a part in this archive; it names no file of anybody's.</summary>
    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var steps = new List<string>();
        foreach (var step in (folder + target).Split('/'))
        {
            if (step == ".." && steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            else if (step is not (".." or "." or "")) steps.Add(step);
        }

        return string.Join('/', steps);
    }
}
