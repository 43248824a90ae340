using System.Text.RegularExpressions;
using FoodSaaS.Api;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.Cms.Content.Domain.Models;
using GraphQL.Types;

namespace FoodSaaS.UnitTests.Cms.Content;

/// <summary>The platform may take any name in any release: brands that had it before go on, under a name that is known beforehand.</summary>
public sealed partial class ServedNamesTests
{
    private const int MostTypes = 50;

    private static readonly SchemaFactory Factory = new(Modules.All);
    private static readonly ISchema Base = Factory.Build(ContentModel.BuiltIn).Schema;
    private static readonly HashSet<string> Taken = [.. new SchemaRegistry(Factory).TakenNames];

    [Fact]
    public void Every_name_of_the_platforms_types_works_as_that_of_a_brands_type()
    {
        var names = Base.AllTypes.Select(t => t.Name).Where(n => TypeNameForm().IsMatch(n) && !ModelNames.Shared.Contains(n)).ToList();
        var lists = Base.Query.Fields.Select(f => f.Name).ToList();
        Assert.True(names.Count > 500, $"{names.Count} names");
        foreach (var (chunk, number) in names.Chunk(MostTypes).Select((c, i) => (c, i)))
        {
            var model = new ModelDefinition([.. chunk.Select((name, i) => Type(name, lists[((number * MostTypes) + i) % lists.Count]))], []);
            var (schema, served) = (Build(model), ServedNames.Of(model, Taken));
            foreach (var type in model.Types)
            {
                var name = served.Of(type);
                Assert.NotEqual(type.Name, name);
                Assert.Contains("words", Fields(schema, name));
                Assert.Contains(served.CamelOf(type), Fields(schema, "Query"));
                Assert.Contains(served.PluralOf(type), Fields(schema, "Query"));
                Assert.Contains($"create{name}", Fields(schema, "Mutation"));
                Assert.Contains($"{served.CamelOf(type)}Published", Fields(schema, "Subscription"));
            }

            ExpectBase(schema);
        }
    }

    [Fact]
    public void Every_name_of_the_platforms_types_works_as_that_of_a_component()
    {
        foreach (var chunk in Base.AllTypes.Select(t => t.Name).Where(n => TypeNameForm().IsMatch(n) && !ModelNames.Shared.Contains(n)).Chunk(MostTypes))
        {
            var components = chunk.Select(name => new ComponentType(name, name, null, [Words])).ToList();
            var holder = new ContentType("Holder", "holders", "Holder", null, [Words, new FieldDefinition("blocks", ContentFieldKind.Blocks, "Blocks", Of: [.. chunk])]);
            var (model, schema) = (new ModelDefinition([holder], components), Build(new ModelDefinition([holder], components)));
            var served = ServedNames.Of(model, Taken);
            Assert.All(components, c => Assert.Contains("words", Fields(schema, served.Of(c))));
            Assert.All(components, c => Assert.NotEqual(c.Name, served.Of(c)));
            ExpectBase(schema);
        }
    }

    [Fact]
    public void Only_what_is_taken_is_called_otherwise_and_what_it_is_called_is_free()
    {
        var model = new ModelDefinition([Type("Order", "orders"), Type("OrderEntry", "all"), Type("Faq", "faqs"), Type("Bill", "payouts")], [new ComponentType("Money", "Money", null, [Words])]);
        var served = ServedNames.Of(model, new HashSet<string>(StringComparer.Ordinal) { "Order", "Money", "Query.payouts" });
        Assert.Equal(["OrderEntry2", "OrderEntry", "Faq", "Bill"], model.Types.Select(served.Of));
        Assert.Equal(["orders", "all", "faqs", "billEntries"], model.Types.Select(served.PluralOf));
        Assert.Equal("MoneyPart", served.Of("Money"));
    }

    [Fact]
    public void A_name_that_follows_from_a_types_name_counts_as_its_name()
    {
        var model = new ModelDefinition([Type("Bill", "bills")], []);
        Assert.Equal("BillEntry", ServedNames.Of(model, new HashSet<string>(StringComparer.Ordinal) { "CreateBillInput" }).Of("Bill"));
        Assert.Equal("BillEntry", ServedNames.Of(model, new HashSet<string>(StringComparer.Ordinal) { "Mutation.publishBill" }).Of("Bill"));
        Assert.Equal("BillEntry", ServedNames.Of(model, new HashSet<string>(StringComparer.Ordinal) { "Query.billDraft" }).Of("Bill"));
    }

    [Fact]
    public void A_draft_keeps_the_names_that_were_the_brands_first_and_gets_no_other_taken_one()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { "Order", "Cart" };
        var beside = ServedNames.TakenBeside(new ModelDefinition([Type("Order", "orders")], []), taken);
        Assert.DoesNotContain("Order", beside);
        Assert.Contains("Cart", beside);
        Assert.Contains("OrderEntry", beside);
    }

    private static readonly FieldDefinition Words = new("words", ContentFieldKind.Text, "Words");

    private static ContentType Type(string name, string plural) => new(name, plural, name, null, [Words]);

    private static ISchema Build(ModelDefinition model) => Factory.Build(new ContentModel(model.Write()), () => Taken).Schema;

    private static IEnumerable<string> Fields(ISchema schema, string type) => Assert.IsAssignableFrom<IComplexGraphType>(schema.AllTypes[type]).Fields.Select(f => f.Name);

    /// <summary>The platform's own types are what they are without the brand's.</summary>
    private static void ExpectBase(ISchema schema)
    {
        foreach (var own in Base.AllTypes.OfType<IComplexGraphType>().Where(t => t.Name is not ("Query" or "Mutation" or "Subscription")))
        {
            Assert.Equal(own.Fields.Select(f => f.Name).Order(StringComparer.Ordinal), Fields(schema, own.Name).Order(StringComparer.Ordinal));
        }
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]{0,39}\\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeNameForm();
}
