using FoodSaaS.Api.GraphQL;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Tenancy.Fields;

/// <summary>Puts what is another brand's into every place where a caller can name something, and what is nobody's beside it: the answers must be the same.</summary>
internal sealed class FieldSweep
{
    private readonly Belongings _ours;
    private readonly Belongings _theirs;
    private readonly Traces _traces;

    private FieldSweep(ISchema schema, Belongings ours, Belongings theirs, Traces traces)
    {
        Schema = schema;
        _ours = ours;
        _theirs = theirs;
        _traces = traces;
    }

    public ISchema Schema { get; }

    public Belongings Ours => _ours;

    public Belongings Theirs => _theirs;

    public Traces Traces => _traces;

    public static async Task<FieldSweep> PrepareAsync(TwoBrands brands)
    {
        // With the brand's own content types: its typed fields are swept as all others.
        var brand = await brands.Api.Services.GetRequiredService<IBrandRegistry>().FindAsync(new TenantId(brands.Ours.Id), default);
        var schema = (await brands.Api.Services.GetRequiredService<BrandSchemas>().OfAsync(brand, default)).Schema;
        return new FieldSweep(schema, await Belongings.OfAsync(brands.Ours, schema), await Belongings.OfAsync(brands.Theirs, schema), await Traces.OfAsync(brands.Theirs, brands.Api));
    }

    /// <summary>Every difference between what is theirs and what is nobody's, and every trace of them.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync(Asker asker, Question question, Position position)
    {
        var findings = new List<string>();
        var wasLookedUp = false;
        foreach (var (theirs, nobodys) in Probe.For(position, _theirs, isShort: !asker.MayWrite && question.Document.StartsWith("mutation", StringComparison.Ordinal)))
        {
            var answer = await asker.AskAsync(question.Document, new Filling(_ours, _theirs).Fill(question, position, theirs));
            var other = await asker.AskAsync(question.Document, new Filling(_ours, _theirs).Fill(question, position, nobodys));
            var what = $"{question.Field} at {position.Path} = {theirs} as {asker.Name}";
            findings.AddRange(_traces.In(answer.Text).Select(t => $"{what} tells {t}: {answer.Text}"));
            if (answer != other) findings.Add($"{what} is not answered as what is nobody's:\n  {answer}\n  {other}");
            if (answer.Text.Contains("\"INTERNAL\"", StringComparison.Ordinal)) findings.Add($"{what} fails inside: {answer.Text}");
            wasLookedUp |= answer.IsLookedUp;
        }

        if (asker.Name == (question.Guards == AccessRule.Diner ? Asker.Guest : "owner") && !wasLookedUp) findings.Add($"{question.Field} at {position.Path} proves nothing: it was never looked up");
        return findings;
    }
}
