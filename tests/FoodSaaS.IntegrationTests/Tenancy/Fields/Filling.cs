using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.Types;

namespace FoodSaaS.IntegrationTests.Tenancy.Fields;

/// <summary>Fills a question's variables: what is required with sensible values of the caller's own, the probed position with the given one, nothing else.</summary>
internal sealed class Filling(Belongings own, Belongings versions)
{
    /// <summary>Of which type an id is, where the name does not say it.</summary>
    private static readonly Dictionary<string, string> IdTypes = new(StringComparer.Ordinal)
    {
        ["CreateExportLinkInput.id"] = "BrandExport",
        ["DeleteDinerAddressInput.id"] = "DinerAddress",
        ["EndDinerSessionInput.id"] = "DinerSession",
        ["UpdateDinerAddressInput.id"] = "DinerAddress",
        ["CheckDomainInput.id"] = "SiteDomain",
        ["RemoveDomainInput.id"] = "SiteDomain",
        ["SetPrimaryDomainInput.id"] = "SiteDomain",
        ["SetStaffRoleInput.id"] = "StaffMember",
        ["UpdateOwnRoleInput.id"] = "OwnRole",
        ["CreateMenuInput.categoryIds"] = "Category",
        ["EditItemsInput.ids"] = "Item",
        ["ListPriceInput.sizeId"] = "ItemSize",
        ["ModifierOptionInput.opensGroupIds"] = "ModifierGroup",
        ["OrderItemsInput.ids"] = "Item",
        ["AddToCartInput.sizeId"] = "ItemSize",
        ["ChangeCartLineInput.lineId"] = "CartLine",
        ["ChangeCartLineInput.sizeId"] = "ItemSize",
        ["ChosenOptionInput.optionId"] = "ModifierOption",
        ["AcceptOrderInput.id"] = "Order",
        ["CancelOrderInput.id"] = "Order",
        ["MarkOrderLinesInput.id"] = "Order",
        ["MarkOrderLinesInput.lineIds"] = "OrderLine",
        ["MoveOrderInput.id"] = "Order",
        ["OrderPiecesInput.lineId"] = "OrderLine",
        ["RefundOrderInput.id"] = "Order",
        ["RejectOrderInput.id"] = "Order",
        ["ReorderInput.orderId"] = "Order",
        ["CompleteUploadInput.id"] = "MediaUpload",
        ["DeleteMediaInput.id"] = "Media",
        ["UpdateMediaInput.id"] = "Media",
        ["SavePageDraftInput.id"] = "PageDraft",
        ["UpdateSitePageInput.id"] = "SitePage",
        ["UpdateItemInput.id"] = "Item",
        ["UpdateMenuInput.id"] = "Menu",
        ["UpdateModifierGroupInput.id"] = "ModifierGroup",
        ["UpdatePriceListInput.id"] = "PriceList",
    };

    /// <summary>Required texts that are none of anybody's objects.</summary>
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["locale"] = "en",
        ["host"] = "probe.example",
        ["origins"] = "https://probe.example",
        ["text"] = "Probe",
        ["name"] = "Probe",
        ["password"] = "a pass phrase of the probe",
        ["email"] = "probe@example.com",
        ["fileName"] = "probe.png",
        ["contentType"] = "image/png",
        ["permissions"] = "EditMenu",
        ["price"] = "9.50",
        ["type"] = "Dossier",
        ["street"] = "Probe lane 1",
        ["postalCode"] = "10115",
        ["city"] = "Berlin",
        ["country"] = "DE",
        ["code"] = "standard",
        ["percent"] = "7",
        ["station"] = "kitchen",
        ["idempotencyKey"] = "key-of-the-probe",
        ["promise"] = "promise",
        ["reason"] = "Probe",
        ["clientSecret"] = "pi_probe_secret",
        ["number"] = "4242424242424242",
        ["back"] = "https://probe.example/payments",
    };

    public JsonObject Fill(Question question, Position position, string value)
    {
        var variables = new JsonObject();
        foreach (var argument in question.Arguments.Where(a => Questions.IsRequired(a) || IsOnTheWay(a.Name, position)))
        {
            variables[argument.Name] = Value(argument.ResolvedType!, argument.Name, $"{question.Field}({argument.Name})", position, value);
        }

        return variables;
    }

    private JsonNode? Value(IGraphType type, string path, string coordinate, Position position, string probed)
    {
        if (path == position.Path) return probed;
        return type switch
        {
            NonNullGraphType some => Value(some.ResolvedType!, path, coordinate, position, probed),
            ListGraphType list => new JsonArray(Value(list.ResolvedType!, path + ".0", coordinate, position, probed)),
            IInputObjectGraphType input => Fields(input, path, position, probed),
            EnumerationGraphType values => values.Values.First().Name,
            _ => Scalar(type.Name, path.Split('.').Last(p => !int.TryParse(p, out _)), coordinate),
        };
    }

    private JsonObject Fields(IInputObjectGraphType input, string path, Position position, string probed)
    {
        var filled = new JsonObject();
        foreach (var field in input.Fields.Where(f => IsNeeded(f) || IsOnTheWay($"{path}.{f.Name}", position)))
        {
            filled[field.Name] = Value(field.ResolvedType!, $"{path}.{field.Name}", $"{input.Name}.{field.Name}", position, probed);
        }

        if (filled.ContainsKey("version")) filled["version"] = VersionFor(input.Name, (string?)filled["id"]);
        return filled;
    }

    private int VersionFor(string input, string? id)
    {
        if (id is null) return own.VersionOf(input.Replace("Update", "", StringComparison.Ordinal).Replace("SetTaxClasses", "TaxSettings", StringComparison.Ordinal).Replace("Input", "", StringComparison.Ordinal));
        return own.Ids.Values.Contains(id) ? own.VersionOf(id) : versions.VersionOf(id);
    }

    private JsonNode Scalar(string type, string name, string coordinate) => type switch
    {
        "ID" => OwnId(name, coordinate),
        "Int" => 1,
        "Boolean" => true,
        "LocalTime" => "10:00",
        "LocalDate" => "2026-12-24",
        "JSON" => "{}",
        "Long" => 1,
        "String" when name is "token" or "cart" => own.Brand.Cart.Token,
        "String" when Texts.TryGetValue(name, out var text) => text,
        _ => throw new NotSupportedException($"Say how to fill {coordinate} ({type})."),
    };

    private string OwnId(string name, string coordinate)
    {
        var type = IdTypes.GetValueOrDefault(coordinate) ?? (coordinate.StartsWith("UpdateDossierInput", StringComparison.Ordinal) ? "Dossier" : name.EndsWith("Id", StringComparison.Ordinal) ? char.ToUpperInvariant(name[0]) + name[1..^2] : "");
        return own.Ids.TryGetValue(type, out var id) ? id : throw new NotSupportedException($"Say of which type {coordinate} is.");
    }

    /// <summary>A size's price may be left out, but then the size is refused for that.</summary>
    private static bool IsNeeded(FieldType field) => field.Name == "price" || (field.ResolvedType is NonNullGraphType && field.DefaultValue is null);

    private static bool IsOnTheWay(string path, Position position) => position.Path == path || position.Path.StartsWith(path + ".", StringComparison.Ordinal);
}
