using FoodSaaS.Api.GraphQL;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.UnitTests.GraphQL.Harness;
using GraphQL.Types;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.UnitTests.GraphQL;

/// <summary>Schemas are complete, deterministic, built once and bounded.</summary>
public sealed class SchemaTests
{
    private static readonly KitchenModule Module = new(new Kitchen());

    public static TheoryData<string, string> Faulty => new()
    {
        { "type", "Odd has no description" },
        { "field", "Odd.odd has no description" },
        { "rule", "Odd.odd has no access rule" },
        { "argument", "Odd.odd(how) has no description" },
        { "value", "Oddity.ODD has no description" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Refuses_a_schema_that_is_not_complete(string fault, string message)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => new SchemaFactory([Module, new OddModule(fault)]).Build(ContentModel.BuiltIn));
        Assert.Contains(message, failure.Message);
    }

    [Fact]
    public void Refuses_to_extend_what_is_not_there()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => new SchemaFactory([Module, new OddModule("extension")]).Build(ContentModel.BuiltIn));
        Assert.Contains("Nowhere", failure.Message);
    }

    [Fact]
    public void Prints_the_same_text_whatever_the_order_of_modules()
    {
        var one = SchemaPrinter.Print(new SchemaFactory([Module, new OddModule("")]).Build(ContentModel.BuiltIn).Schema);
        var other = SchemaPrinter.Print(new SchemaFactory([new OddModule(""), Module]).Build(ContentModel.BuiltIn).Schema);
        Assert.Equal(one, other);
        Assert.Contains("  smell: String!", one);
        Assert.Contains("type Query {", one);
        Assert.DoesNotContain("schema {", one);
    }

    [Fact]
    public void Leaves_empty_roots_off()
    {
        var schema = new SchemaFactory([]).Build(ContentModel.BuiltIn).Schema;
        Assert.Null(schema.Mutation);
        Assert.Null(schema.Subscription);
    }

    [Fact]
    public async Task Builds_a_schema_once_for_many_who_need_it()
    {
        var counting = new OddModule("");
        var registry = new SchemaRegistry(new SchemaFactory([counting]));
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => registry.Get(ContentModel.BuiltIn))));
        Assert.Single(all.Distinct());
        Assert.Equal(1, counting.Built);
    }

    [Fact]
    public void Keeps_a_bounded_number_of_schemas()
    {
        var counting = new OddModule("");
        var registry = new SchemaRegistry(new SchemaFactory([counting]), capacity: 3);
        for (var i = 0; i < 10; i++) registry.Get(new ContentModel($"{{{i}}}"));
        Assert.Equal(3, registry.Count);
        registry.Get(new ContentModel("{9}"));
        Assert.Equal(10, counting.Built);
    }

    [Fact]
    public void Tries_again_after_a_build_that_failed()
    {
        var module = new OddModule("rule");
        var registry = new SchemaRegistry(new SchemaFactory([module]));
        Assert.Throws<InvalidOperationException>(() => registry.Get(ContentModel.BuiltIn));
        module.Fault = "";
        Assert.NotNull(registry.Get(ContentModel.BuiltIn));
    }

    private sealed class OddModule(string fault) : IModule
    {
        public string Fault { get; set; } = fault;

        public int Built { get; private set; }

        public string Name => "odd";

        public void AddServices(IServiceCollection services, IConfiguration configuration)
        {
        }

        public void AddGraphQL(SchemaParts schema)
        {
            Built++;
            var odd = new ObjectGraphType { Name = "Odd", Description = Fault == "type" ? null : "Odd." };
            var value = new EnumerationGraphType { Name = "Oddity", Description = "Odd." };
            value.Add(new EnumValueDefinition("ODD", 1) { Description = Fault == "value" ? null : "Odd." });
            var how = new QueryArgument(new IntGraphType()) { Name = "how", Description = Fault == "argument" ? null : "How." };
            var field = new FieldType { Name = "odd", Description = Fault == "field" ? null : "Odd.", ResolvedType = value, Arguments = new QueryArguments(how) };
            if (Fault != "rule") field.Metadata[GuardedField.AccessKey] = AccessRule.Inherited;
            odd.AddField(field);
            var root = GuardedField.Make("odd", AccessRule.Public, "Odd.", typeof(StringGraphType), null);
            root.Type = null;
            root.ResolvedType = odd;
            schema.Query.AddField(root);
            if (Fault == "extension") schema.Extend<Error, string>("Nowhere", "x", AccessRule.Public, "X.", (_, _) => Task.FromResult(""));
        }
    }
}
