using FoodSaaS.Integrations.Domain;
using FoodSaaS.Shared;

namespace FoodSaaS.Integrations.Application.Endpoints;

/// <summary>Reads what a form says of an endpoint, and notes everything that is wrong with it.</summary>
internal sealed class EndpointForm(WebhookSettings settings)
{
    public string ReadName(string text, List<Error> errors)
    {
        var name = text.Trim();
        if (name.Length is 0 or > WebhookEndpoint.MaxNameLength || name.Any(char.IsControl)) errors.Add(IntegrationsErrors.NameInvalid);
        return name;
    }

    public string ReadUrl(string text, List<Error> errors)
    {
        if (EndpointUrl.Read(text, settings.AllowLoopback).TryGet(out var url, out var refusals)) return url.AbsoluteUri;
        errors.AddRange(refusals);
        return "";
    }

    public IReadOnlyList<string> ReadEventTypes(IReadOnlyList<string> names, List<Error> errors)
    {
        var known = EventCatalogue.Choosable.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Count || !names.All(known.Contains)) errors.Add(IntegrationsErrors.EventTypeUnknown);
        return names;
    }
}
