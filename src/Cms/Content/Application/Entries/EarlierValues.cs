using System.Text.Json.Nodes;

namespace FoodSaaS.Cms.Content.Application.Entries;

internal static class EarlierValues
{
    /// <summary>An earlier document as values over the present draft: what is there now and was not then is taken away.</summary>
    public static string Whole(string draft, string earlier)
    {
        var values = JsonNode.Parse(earlier)!.AsObject();
        foreach (var (name, _) in JsonNode.Parse(draft)!.AsObject())
        {
            if (!values.ContainsKey(name)) values[name] = null;
        }

        return values.ToJsonString();
    }
}
