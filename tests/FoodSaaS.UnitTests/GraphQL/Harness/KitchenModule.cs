using System.ComponentModel;
using System.Runtime.CompilerServices;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.UnitTests.GraphQL.Harness;

/// <summary>A small module that has one of everything: rules, interfaces, unions, inputs, faults, streams.</summary>
internal sealed class KitchenModule(Kitchen kitchen) : IModule
{
    public string Name => "kitchen";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void AddGraphQL(SchemaParts schema)
    {
        schema.Type<DishView, DishType>().Type<RecipeView, RecipeType>().Type<TickView, TickType>().Type<BellView, BellType>().Type<ITastyView, TastyType>();
        schema.Node<DishView>("Dish", (id, c) => Task.FromResult<DishView?>(new DishView(id, kitchen.NameOf(c.Brand), null)));
        schema.Type<LedgerView, LedgerType>().Node<LedgerView>("Ledger", (id, _) => Task.FromResult<LedgerView?>(new LedgerView(id)));
        schema.AddQuery("ledger", AccessRule.Staff, "The books.", _ => Task.FromResult(new LedgerView(Guid.Empty)));
        schema.Node<RecipeView>("Recipe", (id, _) => Task.FromResult<RecipeView?>(new RecipeView(id, "salt")));
        schema.AddQuery("dish", AccessRule.Public, "The dish of the day.", async c => await kitchen.CookAsync(c));
        schema.AddQuery("tasty", AccessRule.Public, "Everything tasty.", c => Task.FromResult<IReadOnlyList<ITastyView>>([new DishView(Guid.Empty, "Dish", null), new RecipeView(Guid.Empty, "salt")]));
        schema.AddQuery("crowd", AccessRule.Open, "Many recipes.", c => Task.FromResult<IReadOnlyList<RecipeView>>([.. Enumerable.Repeat(new RecipeView(Guid.Empty, "salt"), c.Argument<int>("of"))]), Argument.Required<int>("of", "How many."));
        schema.AddConnection("recipes", AccessRule.Open, "All recipes.", (page, _) => Task.FromResult(Connection<RecipeView>.Of([.. Enumerable.Repeat(new RecipeView(Guid.Empty, "salt"), 200)], page)));
        schema.AddQuery("flood", AccessRule.Open, "A million characters.", _ => Task.FromResult(new string('x', 1_000_000)));
        schema.AddQuery("simmer", AccessRule.Open, "Never gets done.", c => SimmerAsync(c.Cancelled));
        schema.AddQuery("publicSimmer", AccessRule.Public, "Never gets done, for everybody.", c => SimmerAsync(c.Cancelled));
        schema.AddQuery("greeting", AccessRule.Open, "Says hello.", c => Task.FromResult($"{c.Locale}:{c.Argument<string?>("to")}"), Argument.Optional<string>("to", "Whom to greet."));
        schema.AddQuery("ids", AccessRule.Open, "Counts ids.", c => Task.FromResult(c.Argument<IReadOnlyList<GlobalId>>("ids").Count), Argument.Required<IReadOnlyList<GlobalId>>("ids", "Ids."));
        schema.AddQuery("deepList", AccessRule.Open, "Counts nothing.", _ => Task.FromResult(0), Argument.Optional<WishInput>("wish", "A wish."));
        schema.AddQuery("grant", AccessRule.Open, "Grants a wish.", _ => Task.FromResult(true), Argument.Optional<GuardedWishType>("wish", "A wish."));
        schema.AddQuery("me", AccessRule.SignedIn, "Who is signed in.", c => Task.FromResult(c.Viewer.UserId!.Value.ToString()));
        schema.AddQuery("recipe", AccessRule.Staff, "How it is made.", _ => Task.FromResult(new RecipeView(Guid.Empty, "salt")));
        schema.AddQuery("keys", AccessRule.May(Permission.ManageApiKeys), "Keys of the kitchen.", _ => Task.FromResult("keys"));
        schema.AddQuery("broken", AccessRule.Open, "Always fails.", new Func<FieldContext, Task<string>>(_ => throw new InvalidOperationException("the password is 1234")));
        schema.AddOptionalQuery<string>("brokenOptional", AccessRule.Open, "Always fails, softly.", _ => throw new InvalidOperationException("the password is 1234"));
        schema.AddMutation<CookInput, string>(
            "cook", AccessRule.May(Permission.EditMenu), "Cooks.", "done", "What was cooked.", [ErrorKind.InvalidInput],
            (input, _) => Task.FromResult<Result<string>>(kitchen.Cook(input.What)));
        schema.AddMutation<WishInput, string>(
            "wish", AccessRule.Open, "Wishes.", "done", "What was wished.", [ErrorKind.InvalidInput], (input, _) => Task.FromResult<Result<string>>(kitchen.Cook(input.What)));
        schema.AddSubscription("ticks", AccessRule.Open, "Counts up.", c => Ticks(c.Argument<int>("to"), c.Cancelled), Argument.Required<int>("to", "How far; endless below zero."));
        schema.AddSubscription("secretTicks", AccessRule.Staff, "Counts up for staff.", _ => Ticks(1, default));
        schema.AddSubscription<int, BellView>(
            "bells", AccessRule.Open, "Each time that the bell rings, from now on.", c => kitchen.ListenAsync(c.Cancelled), (number, c) => Task.FromResult(kitchen.Answer(number, c)), Argument.Optional<int?>("by", "How much louder."));
        schema.Extend<DishView, string>("Dish", "smell", AccessRule.Inherited, "Added from elsewhere.", (_, _) => Task.FromResult("good"));
    }

    private static async Task<string> SimmerAsync(CancellationToken cancelled)
    {
        await Task.Delay(Timeout.Infinite, cancelled);
        return "done";
    }

    private async IAsyncEnumerable<TickView> Ticks(int to, [EnumeratorCancellation] CancellationToken cancelled)
    {
        try
        {
            for (var i = 1; to < 0 || i <= to; i++)
            {
                cancelled.ThrowIfCancellationRequested();
                yield return new TickView(i);
                if (to < 0) await Task.Delay(Timeout.Infinite, cancelled);
            }
        }
        finally
        {
            kitchen.Ended();
        }
    }
}

internal interface ITastyView
{
    Guid Id { get; }
}

internal sealed record DishView(Guid Id, string Name, DishView? Side) : ITastyView;

internal sealed record RecipeView(Guid Id, string Secret) : ITastyView;

internal sealed record LedgerView(Guid Id);

internal sealed record TickView(int Number);

internal sealed record BellView(int Number, string Sound);

[Description("What to cook.")]
internal sealed record CookInput([property: Description("Its name.")] string What);

[Description("A wish, which may hold another.")]
internal sealed record WishInput([property: Description("What.")] string What, [property: Description("Another.")] WishInput? Then = null);

/// <summary>An input of which one field is for staff only.</summary>
internal sealed class GuardedWishType : InputObjectGraphType
{
    public GuardedWishType()
    {
        Name = "GuardedWish";
        Description = "A wish that may hold others.";
        Add("what", typeof(StringGraphType), AccessRule.Inherited);
        Add("discount", typeof(IntGraphType), AccessRule.Staff);
        Add("more", typeof(ListGraphType<GuardedWishType>), AccessRule.Inherited);
    }

    private void Add(string name, Type type, AccessRule rule)
    {
        var field = new FieldType { Name = name, Description = name, Type = type };
        field.Metadata[GuardedField.AccessKey] = rule;
        AddField(field);
    }
}

internal sealed class TastyType : InterfaceType<ITastyView>
{
    public TastyType()
        : base("Tasty", "Something tasty.") => Field<Taste>("taste", AccessRule.Inherited, "How it tastes.");
}

internal enum Taste
{
    Sweet,
    Sour,
}

internal sealed class DishType : ObjectType<DishView>
{
    public DishType()
        : base("Dish", "A dish.")
    {
        GlobalId(d => d.Id);
        Interface<TastyType>();
        Field("name", AccessRule.Inherited, "Its name.", d => d.Name);
        Field("taste", AccessRule.Inherited, "How it tastes.", _ => Taste.Sweet);
        Field("margin", AccessRule.Staff, "What we earn, in percent.", _ => 70);
        Field<string>("orderedBy", AccessRule.Diner, "Which diner asks.", (_, c) => c.Viewer.DinerId!.Value.ToString());
        Field<string>("sour", AccessRule.Inherited, "Always fails.", _ => throw new InvalidOperationException("the vinegar is 1234"));
        Field<string>("hot", AccessRule.Inherited, "Always fails.", _ => throw new InvalidOperationException("the chilli is 1234"));
        Field<string>("missing", AccessRule.Inherited, "Always lacks.", _ => null!);
        Field("tastes", AccessRule.Inherited, "All that it tastes of.", _ => (IReadOnlyList<Taste>)[Taste.Sweet, Taste.Sour]);
        Optional("side", AccessRule.Inherited, "What comes with it.", d => d.Side);
        Field("sides", AccessRule.Inherited, "All that comes with it.", d => (IReadOnlyList<DishView>)[]);
    }
}

internal sealed class RecipeType : ObjectType<RecipeView>
{
    public RecipeType()
        : base("Recipe", "A recipe.")
    {
        GlobalId(r => r.Id);
        Interface<TastyType>();
        Field("taste", AccessRule.May(Permission.EditMenu), "How it tastes.", _ => Taste.Sour);
        Field("secret", AccessRule.Inherited, "What makes it good.", r => r.Secret);
    }
}

internal sealed class LedgerType : ObjectType<LedgerView>
{
    public LedgerType()
        : base("Ledger", "The books.") => GlobalId(l => l.Id);
}

internal sealed class TickType : ObjectType<TickView>
{
    public TickType()
        : base("Tick", "A tick.")
    {
        Field("number", AccessRule.Inherited, "Which one.", t => t.Number);
        Field("noise", AccessRule.Inherited, "A hundred thousand characters.", _ => new string('x', 100_000));
        Field("scope", AccessRule.Inherited, "Whether it is resolved in a scope of its own.", (_, c) => c.Service<ScopeMark>().Id.ToString());
    }
}

internal sealed class BellType : ObjectType<BellView>
{
    public BellType()
        : base("Bell", "A ring.")
    {
        Field("number", AccessRule.Inherited, "Which one.", b => b.Number);
        Field("sound", AccessRule.Inherited, "Who hears it, and where.", b => b.Sound);
        Field("noise", AccessRule.Inherited, "A hundred thousand characters.", _ => new string('x', 100_000));
    }
}

/// <summary>Tells scopes apart.</summary>
internal sealed class ScopeMark
{
    public Guid Id { get; } = Guid.NewGuid();
}
