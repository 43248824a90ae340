using System.Net.Http.Json;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Fields;
using FoodSaaS.Tenancy.Access;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Customers;

/// <summary>Two guests of one brand, over every field that is a guest's own: what is the other's is answered as what is nobody's, and no answer tells of him.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class TwoDinersTests(TwoBrands brands)
{
    /// <summary>A cart that nobody signed in with is his who has its token; what becomes of it then is what CartOwnerTests ask.</summary>
    private const string ByToken = "mergeCart";

    private ISchema Schema => brands.Api.Services.GetRequiredService<SchemaRegistry>().Get(ContentModel.BuiltIn).Schema;

    [Fact]
    public async Task What_is_the_other_guests_is_answered_as_what_is_nobodys()
    {
        using var guest = await Guest.SignedInAsync(brands.Api, brands.Ours.Brand);
        var (mine, theirs) = (await Belongings.OfAsync(brands.Ours, Schema, guest), await Belongings.OfAsync(brands.Ours, Schema, brands.Ours.Guest));
        var findings = new List<string>();
        var positions = 0;
        foreach (var question in Questions.ThatNameObjects(Schema).Where(q => q.Guards == AccessRule.Diner && q.Field != ByToken))
        {
            foreach (var position in question.Positions)
            {
                var wasLookedUp = false;
                foreach (var (his, nobodys) in Probe.For(position, theirs, isShort: false))
                {
                    var answer = await AskAsync(guest, question, new Filling(mine, theirs).Fill(question, position, his));
                    if (answer != await AskAsync(guest, question, new Filling(mine, theirs).Fill(question, position, nobodys))) findings.Add($"{question.Field} at {position.Path}: {answer}");
                    wasLookedUp |= answer.IsLookedUp;
                }

                if (!wasLookedUp) findings.Add($"{question.Field} at {position.Path} proves nothing: it was never looked up");
                positions++;
            }
        }

        Assert.InRange(positions, 1, 500);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
        Assert.True(await brands.Ours.Guest.IsInAsync());
    }

    [Fact]
    public async Task No_answer_to_one_guest_tells_of_another()
    {
        using var guest = await Guest.SignedInAsync(brands.Api, brands.Ours.Brand);
        var theirs = await Belongings.OfAsync(brands.Ours, Schema, brands.Ours.Guest);
        Assert.NotEmpty(theirs.Ids);
        foreach (var question in Questions.WithoutArguments(Schema))
        {
            var answer = await AskAsync(guest, question, null);
            Assert.DoesNotContain(brands.Ours.Guest.Email, answer.Text, StringComparison.OrdinalIgnoreCase);
            Assert.All(theirs.Ids.Values, id => Assert.DoesNotContain(id, answer.Text, StringComparison.Ordinal));
        }
    }

    private static async Task<Answer> AskAsync(Guest guest, Question question, object? variables) =>
        await Answer.OfAsync(await guest.Browser.PostAsync("/graphql", JsonContent.Create(new { query = question.Document, variables })));
}
